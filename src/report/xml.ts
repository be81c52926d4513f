const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // Kept as they are, an attribute's line ends and tabs would be read as spaces.
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Text inside an element of XML; what XML cannot hold is marked as missing. */
export function xmlText(text: string): string {
  return writable(text).replaceAll(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Text inside a quoted attribute of XML. */
export function xmlAttribute(text: string): string {
  return writable(text).replaceAll(/[&<>"'\n\t]/g, (sign) => ENTITIES[sign] ?? sign);
}

function writable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these characters are what XML forbids
  return text.replaceAll(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Cs}/gu, '\ufffd');
}
