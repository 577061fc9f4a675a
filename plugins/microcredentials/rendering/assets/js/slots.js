/** The places in the templates' markup into which scripts write; always as text, never as markup. */

/**
 * @param {ParentNode} parent
 * @param {string} name
 * @returns {HTMLElement | null}
 */
export function slot(parent, name) {
  return parent.querySelector(`[data-slot="${name}"]`);
}

/**
 * @param {ParentNode} parent
 * @param {string} name
 * @param {string} text
 */
export function fillSlot(parent, name, text) {
  const place = slot(parent, name);
  if (place) place.textContent = text;
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} [text]
 * @param {Record<string, string>} [attributes]
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, text = "", attributes = {}) {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/**
 * @param {string} id of a `<template>`
 * @returns {HTMLElement} its first element, ready to be filled in
 */
export function cloneTemplate(id) {
  const template = document.getElementById(id);
  const first = template instanceof HTMLTemplateElement ? template.content.firstElementChild : null;
  if (!(first instanceof HTMLElement)) throw new Error(`this page has no template "${id}"`);
  return /** @type {HTMLElement} */ (first.cloneNode(true));
}
