// What a hostile pack may say to get a page to run `hit()`, or to put elements of its own into it.
import {entryOf} from './own-engine.mjs';
import {listedEntry} from './own-index.mjs';

const written = [
  '<script>hit()</script>', '<img src=x onerror=hit()>', '<svg onload=hit()>', '<svg><script>hit()</script></svg>',
  '"><script>hit()</script>', "'><img src=x onerror=hit()>", '<iframe srcdoc="<script>parent.hit()</script>">',
  '<a href="javascript:hit()">x</a>', '<body onload=hit()>', '<input autofocus onfocus=hit()>', '<details open ontoggle=hit()>',
  '<video><source onerror=hit()></video>', '<math><mtext></mtext><script>hit()</script></math>', '<style>@import "x"</style>',
  '<link rel=stylesheet href=x>', '<meta http-equiv=refresh content="0;url=javascript:hit()">', '<base href="//evil.example/">',
  '<form action="javascript:hit()"><button>x</button></form>', '<object data="javascript:hit()"></object>', '<embed src="javascript:hit()">',
  '<template><script>hit()</script></template>', '<noscript><p title="</noscript><img src=x onerror=hit()>">', '<!--><img src=x onerror=hit()>-->',
  '<![CDATA[<script>hit()</script>]]>', '</span></li></ul><script>hit()</script>', '<x onclick=hit()>x</x>',
  '<termdex-search src="x"></termdex-search>', '<slot name=x></slot>', '<b part="input">x</b>', '\u0000<script>hit()</script>',
  '\u202e<script>hit()</script>', '\u202e<style>*{display:none}</style>', '<scr<script>ipt>hit()</scr</script>ipt>',
  '</text></svg><script>hit()</script>', '<foreignObject><body onload=hit()></foreignObject>', '"] , [data-x="',
  '#"><a href="javascript:hit()">x</a>', '<template shadowrootmode=open><script>hit()</script></template>',
  '<svg><style><img title="</style><img src=x onerror=hit()>"></svg>', '<math><mi><table><mglyph><style><!--</style><img title="--><img src=x onerror=hit()>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=hit()>', '<svg></p><style><a id="</style><img src=x onerror=hit()>">',
  '<button popovertarget=x onbeforetoggle=hit()>x</button>', '<div style="background:url(javascript:hit())">', '<img srcset="x 1x" onerror=hit()>',
];

// Each of them leads a script into a page that takes text for markup.
const payloads = ['<script>hit()</script>', '<img src=x onerror=hit()>', '<svg/onload=hit()>'];

const handlers = {
  onerror: ['audio src=x', 'image src=x', 'script src=x', 'track src=x', 'input type=image src=x', 'object data=x', 'link rel=stylesheet href=x'],
  onload: ['iframe', 'frameset', 'style', 'embed src=x'],
  onfocus: ['select autofocus', 'textarea autofocus', 'button autofocus', 'a href=x autofocus', 'div tabindex=0 autofocus', 'svg tabindex=0 autofocus'],
  onbegin: ['svg><animate attributeName=x dur=1s', 'svg><set attributeName=x'],
  onpageshow: ['body'], onhashchange: ['body'], onresize: ['body'], onscroll: ['body'],
  onstart: ['marquee'], onloadstart: ['video src=x'], oncanplay: ['audio src=x'], ontoggle: ['details open'],
  onanimationstart: ['p style="animation:arrive 1s"'], ontransitionend: ['p style="transition:all 1s"'],
  onpointerover: ['mark'], onmouseover: ['b'], onclick: ['li role=option'], oncontentvisibilityautostatechange: ['p style=content-visibility:auto'],
};

const inside = [
  ['</code>', ''], ['</pre>', ''], ['</a>', ''], ['</h2>', ''], ['</title>', '<title>'], ['</textarea>', '<textarea>'], ['</script>', '<script>'],
  ['</style>', '<style>'], ['</select>', '<select>'], ['</template>', '<template>'], ['</math>', '<math>'], ['</annotation>', '<annotation>'],
  ['-->', '<!--'], [']]>', '<![CDATA['], ['"', '"'], ["'", "'"], ['`', '`'], ['" title="', '"'], ['&quot;>', '<x y=&quot;'],
];

const spelled = {
  'entities by name': (text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  'entities by number': (text) => text.replace(/[<>()]/g, (sign) => `&#${sign.charCodeAt()};`),
  'entities without an end': (text) => text.replace(/[<>]/g, (sign) => `&#x0${sign.charCodeAt().toString(16)}`),
  'entities of entities': (text) => text.replaceAll('<', '&amp;lt;').replaceAll('>', '&amp;gt;'),
  'escapes of JavaScript': (text) => text.replace(/[<>]/g, (sign) => `\\u00${sign.charCodeAt().toString(16)}`),
  'short escapes of JavaScript': (text) => text.replace(/[<>]/g, (sign) => `\\x${sign.charCodeAt().toString(16)}`),
  'escapes of CSS': (text) => text.replace(/[<>]/g, (sign) => `\\${sign.charCodeAt().toString(16)} `),
  'escapes of addresses': (text) => encodeURIComponent(text),
  'escaped twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'UTF-7': (text) => text.replaceAll('<', '+ADw-').replaceAll('>', '+AD4-'),
  'wide signs': (text) => text.replaceAll('<', '＜').replaceAll('>', '＞'),
  'bytes of an overlong form': (text) => text.replaceAll('<', '\u00c0\u00bc').replaceAll('>', '\u00c0\u00be'),
  'mixed case': (text) => [...text].map((letter, i) => (i % 2 ? letter.toUpperCase() : letter)).join(''),
  'a null in the name': (text) => text.replace(/<(\w)/, '<$1\u0000'),
  'slashes for spaces': (text) => text.replaceAll(' ', '/'),
  'a tag left open': (text) => text.slice(0, -1),
  'an invisible mark in front': (text) => `\ufeff${text}`,
};

const addresses = [
  'javascript:hit()', 'JaVaScRiPt:hit()', ' javascript:hit()', '\u0001javascript:hit()', 'java\tscript:hit()', 'java\nscript:hit()', 'javascript\r:hit()',
  '&#106;avascript:hit()', 'javascript&colon;hit()', 'javascript://%0ahit()', 'javascript:/*--></title></style></script>*/hit()', 'vbscript:hit()',
  'data:text/html,<script>hit()</script>', 'data:text/html;base64,PHNjcmlwdD5oaXQoKTwvc2NyaXB0Pg==', 'data:image/svg+xml,<svg onload=hit()>',
  'blob:hit()', 'filesystem:hit()', 'view-source:javascript:hit()', 'feed:javascript:hit()', 'jar:javascript:hit()', 'file:///x', 'about:srcdoc',
  'https:javascript:hit()//', '\u00a0javascript:hit()', 'javas\u200bcript:hit()', 'java%0ascript:hit()',
];

const formulas = [
  '\\href{javascript:hit()}{x}', '\\url{javascript:hit()}', '\\includegraphics{javascript:hit()}', '\\class{x" onclick="hit()}{x}', '\\id{x}{x}',
  '\\style{background:url(javascript:hit())}{x}', '\\data{onclick=hit()}{x}', '\\text{<img src=x onerror=hit()>}', '\\unicode{x3c}script>hit()',
  '\\htmlData{onclick=hit()}{x}', '\\def\\x{\\x\\x}\\x', '\\color{red;background:url(x)}x', '\\require{html}\\href{javascript:hit()}{x}', '$<script>hit()</script>$',
];

const templates = [
  '${hit()}', '{{hit()}}', '#{hit()}', '`${hit()}`', '<%= hit() %>', '{{constructor.constructor("hit()")()}}', '[[hit()]]', '*{hit()}', '@{hit()}', '<?= hit() ?>',
  '[x](javascript:hit())', '![x](x "onerror=hit()")', '<javascript:hit()>', '__proto__', 'constructor', '-->\u2028hit()//', '\u2029hit()', "');hit();('", '";hit();//',
];

/** At least 200 strings, each another one. */
export const hostile = [...new Set([
  ...written,
  ...Object.entries(handlers).flatMap(([event, tags]) => tags.map((tag) => `<${tag} ${event}=hit()>`)),
  ...inside.flatMap(([before, after]) => payloads.map((payload) => before + payload + after)),
  ...Object.values(spelled).flatMap((spell) => payloads.map(spell)),
  ...addresses, ...formulas, ...templates,
])];

const node = (type, children, more = {}) => ({type, children, ...more});

function bodyOf(text) {
  const inline = [
    text, node('strong', [text]), node('code', [text]), node('link', [text], {href: text}),
    node('reference', [text], {id: text}), node('math', [text]), node(text, [text]), node('script', [text]),
  ];
  return [
    node('paragraph', inline), node('heading', inline, {level: text}), node('ordered_list', [node('item', inline)], {start: text}),
    node('code_block', [text], {language: text}), node('math_block', [text]), node('quote', inline),
    node('table', [node('row', [node('cell', inline, {align: text})], {header: true}), text]),
  ];
}

/** A hit and its entry that say `text` wherever something can be said. */
export function hostileEntry(text) {
  return entryOf({
    id: text, term: text, aliases: [text], category: text, via: text, excerpt: text, text, body: bodyOf(text),
    highlight: {term: [[0, 3], [2, 9], [-1, 2], [0, 1e9]], via: [[1, 4]], excerpt: [[0, text.length]]},
    see: [{id: text, term: text}, {id: null, term: text}],
  });
}

/** The same for an index, with what stands around an entry there. */
export function hostileListing(text) {
  const linked = [{id: `${text}2`, term: text}];
  return listedEntry({
    id: text, term: text, aliases: [text], category: text, body: bodyOf(text), see: [{id: `${text}1`, term: text}],
    usedBy: {total: 3, entries: linked}, mentions: [{id: `${text}3`, term: text}], related: [{id: `${text}4`, term: text}],
  });
}
