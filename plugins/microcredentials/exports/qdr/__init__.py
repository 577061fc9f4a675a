"""The portfolio as one XML file that the Qualification Dataset Register (QDR) of the European Union takes in."""
