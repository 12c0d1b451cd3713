"""The tags of EDGAR's HTML (Filer Manual, volume II, section 5.2.2): the lists that several rules need."""

HEAD = frozenset({"html", "head", "title", "meta", "isindex", "body"})
"""The tags around the body, and those of the head."""

BODY = frozenset({
    "p", "div", "center", "blockquote", "address", "pre", "hr", "br", "h1", "h2", "h3", "h4", "h5", "h6",
    "ul", "ol", "li", "dl", "dt", "dd", "dir", "menu",
    "table", "caption", "tr", "th", "td",
    "a", "img", "font", "b", "i", "u", "strike", "big", "small", "tt", "sub", "sup",
    "em", "strong", "cite", "code", "dfn", "kbd", "samp", "var",
})  # fmt: skip
"""The tags of the body."""

REFUSED = frozenset({
    "abbrev", "acronym", "applet", "area", "au", "banner", "base", "basefont", "bgsound", "blink", "col", "colgroup",
    "credit", "del", "embed", "empty", "fig", "fn", "form", "frame", "frameset", "input", "ins", "lang", "lh", "map",
    "marquee", "nextid", "nobr", "noembed", "noframe", "noframes", "noscript", "note", "object", "option", "overlay",
    "param", "person", "q", "range", "s", "script", "select", "spot", "style", "tab", "tbody", "textarea", "tfoot",
    "thead", "wbr",
})  # fmt: skip
"""The tags of HTML that the manual names as not accepted; a tag on no list is not recognized."""

WRAPPERS = frozenset({"document", "type", "sequence", "filename", "description", "text"})
"""The tags of a submission around a document."""
