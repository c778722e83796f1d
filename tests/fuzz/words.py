"""What the articles of the fuzzing are made of."""

NUMBERS = (
    "143", "0", "00", "1e400", "1.5m", "€2bn", "$1.2 billion", "twenty-nine", "two-thirds", "½", "3½", "dozens",
    "a hundred and one", "half a dozen", "no", "12 percent", "−5", "-0.0", "+7", "1,00,000", "1.000.000,5",
    "10^9", "143-5", "15-16", "between 5 and 3", "more than 13,000", "nearly eight", "९९", "٣٤", "５０", "²", "①",
    "Ⅻ", "#1", "No. 7", "1/0", "9" * 60, "0." + "0" * 40 + "1", "99999999999999999999 percent", "1st", "22th",
    "one one one", "hundred thousand million billion trillion", "minus forty degrees", "£", "$", "5 ft 11 in",
    "3:2", "G20", "F-16", "tens of thousands", "a couple of", "one in three", "37.5C", "10-year-old", "aged 200",
    "$-5", "(5)", "5,", ",5",
)  # fmt: skip
DATES = (
    "Friday", "last Friday", "next month", "October 14, 2022", "Feb. 30", "February 29, 2023", "31/13/2022",
    "0000-00-00", "9999-12-31", "10000-01-01", "0001-01-01", "99:99", "24:00", "the 32nd of May", "XXXX-10-14",
    "two days later", "a week ago", "eight months into the war", "the 1990s", "the 20th century", "Q3 2022",
    "noon", "midnight on Tuesday", "between Monday and Sunday", "from May 5 to May 3", "since 1066", "1500 BC",
    "in the year 99999", "yesterday", "tomorrow night", "this weekend", "the summer of 2021", "14.10.2022",
    "2022-W53-7", "May", "March", "second", "Ramadan", "Christmas", "every other Thursday",
    "for 10,000,000 years", "10 million days ago", "in 300000 weeks", "the day after tomorrow", "1/1/1", "٢٠٢٢",
    "October 14–16",
)  # fmt: skip
NAMES = (
    "Anna Berg", "Mr. O’Neill", "the mayor of Holt", "NATO", "UN", "Dr. Li", "van der Berg", "D’Arcy-Smith", "he",
    "Kiev", "Kyiv", "the White House", "President Lund", "İstanbul", "Ægir Ólafsson", "ANNA BERG", "J.-P. K.",
    "it", "Tomas Reed, 43,", "The U.S. Army", "李明", "Мария", "the Harbour Office (HO)", "“Red” Falk",
    "St. Jarrow", "",
)  # fmt: skip
VERBS = (
    "said", "will not meet", "voted for", "denied having met", "could reopen", "was killed",
    "has refused to sell", "announced", "are expected to leave", "rose by", "fell to", "told reporters", "is",
    "abstained", "did not", "was not said to have been hurt", "signed", "opened", "may", "had", "plans to sign",
    "warned of",
)  # fmt: skip
THINGS = (
    "people", "ships", "nations", "the bridge", "tons of grain", "percent of voters", "km", "euros", "the summit",
    "members of the council", "homes", "years in prison", "degrees", "shares", "children under 5", "more",
    "of them", "who is who", "the the bridge", "it’s", "re-elected 're-election'", "",
)  # fmt: skip
MARKS = (
    ("“", "”"), ('"', '"'), ("'", "'"), ("‘", "’"), ("«", "»"), ("„", "“"), ("''", "''"), ("``", "''"), ("“", ""),
    ("", "”"), ("“‘", "’”"), ('"', "”"), ("「", "」"), ("“…", "…”"), ('""', '""'),
)  # fmt: skip
ODD = (
    "\u200b", "\u200d", "\ufeff", "\u202e", "\u0301", "İ", "ß", "ﬁ", "🚢", "👨‍👩‍👧", "\x00", "\x07", "\xa0", "\xad",
    "\u2028", "\ufffd", "â€œ", "Ã©", "&amp;", "&#0;", "&#x110000;", "<b>", "</p>",
    "<!-- discrep: ignore NUM001 why -->", "<!-- discrep:", "\t\t\t", "   ", "((((", "))))", "[1]", "[", "]",
    "{{x}}", "*****", "|", "Read more: Two ships", "Share this", "(file)", "Photo: A. Berg", "© 2022",
    "http://a.b/c?d=e&f=1", "a@b.example", "@berg", "#ships", "." * 200, "a" * 3000, "1 " * 300, "'" * 99,
    "“" * 40, "(" * 400, "-" * 500, "0" * 400, "é" * 300, "und", "\u3000", "1,2,3,4,5,6,7,8,9,10,11,12,13",
    "a.b.c.d.e.f.g.", "Mr. Mrs. Dr. St. U.S. ", "x\u0300\u0301\u0302\u0303" * 20,
)  # fmt: skip
TAGS = (
    "<p>", "<h1>", "<h2>", "<div>", "<article>", "<main>", "<figcaption>", "<li>", "<td>",
    "<time datetime='2022-10-14'>", "<time datetime='x' itemprop='datePublished'>",
    "<meta name='date' content='2022-99-99'>", "<title>", "<script>", "<style>", "<p class=x", "<a href='",
    "<br/>", "<![CDATA[", "<!--", "<?php", "<nav>", "<aside>", "<table><tr>", "<p id=\"<p>\">", "<svg><p>",
    "<template>", "<textarea>", "<plaintext>", "<pre>", "<q>", "<sup>", "<&>", "<",
)  # fmt: skip
HEADS = ("<html>", "<!doctype html>", "<html><head>", "<body>", "<div>", "<!-- x --><html>", "")
KEYS = ("title", "date", "source", "tags", "- x", "Site")
_SCRIPT = '<script type="application/ld+json">'
JSON_LD = tuple(
    f"{_SCRIPT}{body}</script>"
    for body in (
        '{"@type": "NewsArticle", "headline": ["x"], "publisher": []}',
        '{"@type": ["Report"], "datePublished": 20221014, "publisher": {"name": {"a": 1}}}',
        '[[{"@type": "Article", "datePublished": "2022-10-14T99:99", "publisher": {}}]]',
        '{"@graph": {"@graph": [{"@type": "Posting", "headline": ""}]}}',
        '{"@type": "Article"',
        "null",
        "[" * 3000,
        "1" * 5000,
    )
)
MARKDOWN = (
    "# Two ships", "Two ships\n===", "---", "```", "```\n10 ships\n", "| a | b |\n| --- | --- |\n| 1 | 2 |",
    "![x](y.png)", "[a](b \"c\")", "[a][b]", "[b]: http://x", "<b>", "***", "> > > x", "- - - 1", "1) 2) 3)",
    "\\*", "&copy;", "~~5~~", "[^1]: note", "<!-- discrep: ignore NUM001 -->",
    "<!-- discrep: ignore NUM001 two votes -->", "- [ ] task", "$$x$$", "*" * 300, "[" * 300, "![" * 100,
    "`" * 301, "> " * 200, "_a" * 200, "<" * 300,
)  # fmt: skip
