const calls = ['alert(1)', 'top.x=1'];
const shapes = (call: string): string[] => [
  `<script>${call}</script>`, `<ScRiPt>${call}</ScRiPt>`, `</title><script>${call}</script>`, `</script><script>${call}</script>`, `<img src=x onerror=${call}>`, `<img/src=x/onerror=${call}>`,
  `"><img src=x onerror=${call}>`, `'><img src=x onerror=${call}>`, `<svg onload=${call}>`, `<svg/onload=${call}//`, `<svg><script>${call}</script></svg>`, `<body onload=${call}>`,
  `<iframe src=javascript:${call}>`, `<iframe srcdoc="<script>${call}</script>">`, `<a href=javascript:${call}>x</a>`, `<a href="java&#115;cript:${call}">x</a>`, `<details open ontoggle=${call}>`,
  `<input autofocus onfocus=${call}>`, `<video><source onerror=${call}>`, `<audio src=x onerror=${call}>`, `<marquee onstart=${call}>`, `<object data=javascript:${call}>`, `<embed src=javascript:${call}>`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror=${call}>`, `<form><button formaction=javascript:${call}>x`, `<isindex type=image src=1 onerror=${call}>`, `<style>@import 'javascript:${call}'</style>`,
  `<link rel=stylesheet href=javascript:${call}>`, `<meta http-equiv=refresh content="0;url=javascript:${call}">`, `<base href=javascript:${call}//>`, `<template><script>${call}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${call}>">`, `<!--><script>${call}</script>-->`, `<![CDATA[<script>${call}</script>]]>`, `&lt;script&gt;${call}&lt;/script&gt;`, `&#60;script&#62;${call}&#60;/script&#62;`,
  `\\u003cscript\\u003e${call}`, `%3Cscript%3E${call}%3C/script%3E`, `javascript:${call}`, `data:text/html,<script>${call}</script>`, `" onmouseover="${call}" x="`, `' onmouseover='${call}' x='`,
  `\`-${call}-\``, `"-${call}-"`, `'-${call}-'`, `\\"-${call}//`, `{{constructor.constructor('${call}')()}}`, `\${${call}}`, `<x onclick=${call}>x`, `</textarea><script>${call}</script>`, `]]></script><script>${call}`,
];

/** Texts that would run a script somewhere if they were not text: at least a hundred, each short enough for a name. */
export const xssPayloads: readonly string[] = calls.flatMap(shapes);
