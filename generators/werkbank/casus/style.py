"""How casussen look: one small style sheet for notebooks and report, calm and readable.

Colours follow the theme of JupyterLab where there is one, so that a dark screen stays dark.
"""

from __future__ import annotations

from html import escape

INK = "var(--jp-ui-font-color1, #1b2733)"
MUTED = "var(--jp-ui-font-color2, #4a5a6a)"
RULE = "var(--jp-border-color2, #d5dce3)"
SHADE = "var(--jp-layout-color2, #f4f6f8)"
GOOD = "#1a7f4b"
BAD = "#b3261e"
ACCENT = "#154273"

STYLE = f"""<style>
.wb {{font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Liberation Sans',Arial,sans-serif;
font-size:14px;line-height:1.5;color:{INK};max-width:62rem}}
.wb p {{margin:.4em 0 .8em;max-width:46rem}}
.wb h2 {{font-weight:600;font-size:1.35em;margin:.2em 0 .3em;line-height:1.25}}
.wb h3 {{font-weight:600;font-size:1.1em;margin:.9em 0 .3em}}
.wb .stil {{color:{MUTED}}}
.wb .merk {{display:inline-block;border:1px solid {RULE};border-radius:999px;padding:0 .6em;
margin:0 .3em .3em 0;font-size:.86em}}
.wb .goed {{color:{GOOD}}}
.wb .mis {{color:{BAD};font-weight:600}}
.wb .oordeel {{border-left:3px solid {ACCENT};padding:.1em 0 .1em .8em;max-width:46rem;
margin:.6em 0}}
.wb .naast {{display:grid;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));gap:1em}}
.wb pre,.wb code {{font-family:ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace}}
.wb td code {{background:none;padding:0;font-size:12px}}
.wb tr {{background:none !important}}
.wb pre {{background:{SHADE};border-radius:6px;padding:.7em .9em;margin:.3em 0;font-size:12.5px;
line-height:1.45;overflow:auto;white-space:pre-wrap}}
.wb table {{border-collapse:collapse;margin:.4em 0 .8em;font-size:13px;width:auto}}
.wb caption {{caption-side:top;text-align:left;font-weight:600;padding:.2em 0 .4em;color:{INK}}}
.wb th {{text-align:left !important;font-weight:600;border-bottom:2px solid {RULE};
padding:.35em .8em .35em 0;vertical-align:bottom;background:none}}
.wb td {{text-align:left !important;vertical-align:top;border-bottom:1px solid {RULE};
padding:.35em .8em .35em 0;white-space:normal;max-width:26rem;background:none}}
.wb svg {{max-width:100%;height:auto}}
</style>"""


def framed(body: str, *, style: bool = True) -> str:
    """HTML for a notebook cell; without the style sheet for a page that has it already."""
    return f'{STYLE if style else ""}<div class="wb" lang="nl">{body}</div>'


def paragraphs(text: str) -> str:
    """Text of a casus as HTML: paragraphs, and what stands between backticks as code."""
    parts = [" ".join(part.split()) for part in text.split("\n\n")]
    return "".join(f"<p>{inline(part)}</p>" for part in parts if part)


def inline(text: str) -> str:
    """One line of text as HTML."""
    pieces = escape(text, quote=False).split("`")
    return "".join(
        f"<code>{piece}</code>" if index % 2 and index < len(pieces) - 1 else piece
        for index, piece in enumerate(pieces)
    )


def judged(good: bool, text: str) -> str:
    """A verdict, told by a sign and a word and not by colour alone."""
    return f'<span class="{"goed" if good else "mis"}">{"✓" if good else "✗"} {escape(text)}</span>'
