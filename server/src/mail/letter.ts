/** A letter in one column. `button` leads somewhere where nothing happens until one more press. `table`: label and value. */
export type Letter = {
  lang: 'en' | 'es';
  subject: string;
  heading: string;
  paragraphs: string[];
  table?: [string, string][];
  code?: string;
  button?: { label: string; url: string };
  /** Why it came, and what to do if it should not have. */
  foot: string[];
  /** Where help in a crisis is to be had: on everything we send. */
  crisis: string;
};

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The letter as plain text, complete without the other form. */
export function letterText({ heading, paragraphs, table = [], code, button, foot, crisis }: Letter): string {
  return [
    heading,
    ...paragraphs,
    ...(table.length > 0 ? [table.map(([label, value]) => `${label}: ${value}`).join('\n')] : []),
    ...(code ? [code] : []),
    ...(button ? [`${button.label}:\n${button.url}`] : []),
    '--',
    ...foot,
    crisis,
  ].join('\n\n');
}

/** The letter as HTML: one column of 600 px, no picture, every color said, so that a dark mail program leaves it legible. */
export function letterHtml({ lang, subject, heading, paragraphs, table = [], code, button, foot, crisis }: Letter): string {
  const small = 'font-size:14px;line-height:20px;color:#43524f;margin:0 0 12px';
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(subject)}</title></head>
<body style="margin:0;background:#f4f1ea;color:#10201f;font-family:'Source Sans 3',Arial,sans-serif;font-size:17px;line-height:26px">
<div style="max-width:600px;margin:0 auto;padding:24px 16px"><div style="background:#ffffff;color:#10201f;padding:28px 24px;border-radius:8px">
<h1 style="font-size:24px;line-height:30px;margin:0 0 16px;color:#10201f">${escape(heading)}</h1>
${paragraphs.map((text) => `<p style="margin:0 0 16px;color:#10201f">${escape(text)}</p>`).join('\n')}
${table.length > 0 ? `<table role="presentation" style="border-collapse:collapse;margin:0 0 16px;width:100%">${table.map(([label, value]) =>
    `<tr><td style="padding:6px 12px 6px 0;color:#43524f;vertical-align:top">${escape(label)}</td><td style="padding:6px 0;color:#10201f">${escape(value)}</td></tr>`).join('')}</table>` : ''}
${code ? `<p style="font-size:30px;line-height:36px;letter-spacing:4px;font-weight:700;margin:0 0 16px;color:#10201f">${escape(code)}</p>` : ''}
${button ? `<p style="margin:0 0 20px"><a href="${escape(button.url)}" style="display:inline-block;background:#0f4c4a;color:#ffffff;padding:12px 20px;border-radius:6px;text-decoration:none;font-weight:600">${escape(button.label)}</a></p>
<p style="${small};word-break:break-all">${escape(button.url)}</p>` : ''}
</div>
<div style="padding:16px 8px">${foot.map((text) => `<p style="${small}">${escape(text)}</p>`).join('')}<p style="${small};font-weight:600">${escape(crisis)}</p></div></div></body></html>`;
}
