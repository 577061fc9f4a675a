"""Whether the web addresses in entries still lead somewhere. Nothing here ever stops a build."""
