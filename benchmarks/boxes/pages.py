"""Web pages and drawings: every place of theirs that can hold words."""

from __future__ import annotations

from functools import partial

from benchmarks.boxes.kit import (
    add,
    filled,
)

_PLACES = {
    "a remark": "<p>Minutes</p><!-- {} -->",
    "a conditional remark": "<!--[if IE]><p>{}</p><![endif]-->",
    "a title": "<p title='{}'>Minutes</p>",
    "an alternative text": "<img src='a.png' alt='{}'>",
    "aria-label": "<button aria-label='{}'>Go</button>",
    "a data attribute": "<p data-by='{}'>Minutes</p>",
    "an attribute without quotation marks": "<p data-by={nb}>Minutes</p>",
    "a description": "<meta name=description content='{}'>",
    "a hidden field": "<input type=hidden value='{}'>",
    "a placeholder": "<input placeholder='{}'>",
    "a hidden paragraph": "<p hidden>{}</p>",
    "display:none": "<p style='display:none'>{}</p>",
    "a template": "<template><p>{}</p></template>",
    "noscript": "<noscript>{}</noscript>",
    "srcdoc": "<iframe srcdoc='&lt;p&gt;{}&lt;/p&gt;'></iframe>",
    "a script's string": '<script>var x = "{}";</script>',
    "a script's remark": "<script>// {}\n</script>",
    "JSON-LD": '<script type=\'application/ld+json\'>{"author": "{}"}</script>',
    "a style's remark": "<style>/* {} */</style>",
    "a style's content": '<style>p::after{content:"{}"}</style>',
    "a textarea": "<textarea>{}</textarea>",
    "a data list": "<datalist><option value='{}'></datalist>",
    "a mail link": "<a href='mailto:{q}'>Write</a>",
    "an address": "<a href='https://harbour.example/?by={q}'>Go</a>",
    "an anchor": "<h2 id='{q}'>Minutes</h2>",
    "onclick": "<a onclick='alert(\"{}\")'>Go</a>",
    "a data address, percent": "<a href='data:text/html,{q}'>Go</a>",
    "a data address, base64": "<a href='data:text/plain;base64,{b}'>Go</a>",
    "a script address": "<a href=\"javascript:alert('{q}')\">Go</a>",
    "after the end": "<p>Minutes</p></body></html>\n{}",
    "a processing instruction": "<?php echo '{}'; ?><p>Minutes</p>",
    "CDATA": "<svg><![CDATA[{}]]></svg>",
    "a drawing's title": "<svg><title>{}</title></svg>",
    "MathML annotation": "<math><annotation>{}</annotation></math>",
    "an unclosed remark": "<p>Minutes</p><!-- {}",
    "an unclosed tag": "<p>Minutes</p><a title='{}",
    "plaintext": "<plaintext>{}",
    "a style sheet's attribute": "<p style=\"--who:'{}'\">Minutes</p>",
    "srcset": "<img srcset='{q}.png 1x'>",
    "a ping": "<a ping='https://harbour.example/{q}' href='/'>Go</a>",
    "an import map": '<script type=importmap>{"imports":{"{}":"a.js"}}</script>',
    "microdata": "<meta itemprop=author content='{}'>",
}


for _what, _frame in _PLACES.items():
    add("html", _what, partial(filled, frame=f"<!doctype html><html><body>{_frame}"))

_DRAWN = {
    "a title": "<title>{}</title>",
    "a description": "<desc>{}</desc>",
    "Dublin Core": "<metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:creator>{}</dc:creator></rdf:RDF></metadata>",
    "a remark": "<!-- {} -->",
    "an attribute of a program": "<g xmlns:i='urn:inkscape' i:label='{}'/>",
    "a style": "<style>/* {} */</style>",
    "a script": "<script><![CDATA[var x='{}']]></script>",
    "a foreign object": "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>{}</p></foreignObject>",
    "a link": "<a href='https://harbour.example/{q}'><text>Go</text></a>",
    "an image inside": "<image href='data:image/svg+xml;base64,{svg}'/>",
    "a font's name": "<text font-family='{}'>Go</text>",
}
for _what, _frame in _DRAWN.items():
    _drawing = f"<svg xmlns='http://www.w3.org/2000/svg'>{_frame}</svg>".replace("{}", "{x}")
    add("svg", _what, partial(filled, frame=_drawing))
