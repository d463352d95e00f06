"""What web tools make of programs, styles, notebooks and sites."""

# ruff: noqa: E501 - a template of markup, or a command, is one line

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from functools import partial

from benchmarks.boxes.kit import (
    Words,
    add,
    box,
    library,
    tool,
    work,
)

_SOURCE = '// {}\nconst who = "{}";\nexport function ask() { /* {} */ console.log(`by ${who}`); }\nask();\n'


def _bundled(
    command: list[str], made: str, source: str = "a.js", text: str = _SOURCE
) -> Callable[[Words], bytes]:
    def content(words: Words) -> bytes:
        folder = work()
        (folder / source).write_text(text.replace("{}", words.all))
        (folder / "index.html").write_text(
            f"<!doctype html><title>{words.all}</title><!-- {words.all} --><script type=module src=a.js></script>"
        )
        try:
            printed = tool(*command, folder=folder)
            return printed if made == "-" else (folder / made).read_bytes()
        finally:
            shutil.rmtree(folder)

    return content


for _what, _command, _made, _end in (
    ("esbuild", ["esbuild", "a.js", "--minify", "--bundle", "--outfile=o.js"], "o.js", "js"),
    ("esbuild, ASCII", ["esbuild", "a.js", "--minify", "--charset=ascii", "--outfile=o.js"], "o.js", "js"),
    (
        "esbuild, source map",
        ["esbuild", "a.js", "--minify", "--sourcemap", "--outfile=o.js"],
        "o.js.map",
        "map",
    ),
    (
        "esbuild, map inline",
        ["esbuild", "a.js", "--minify", "--sourcemap=inline", "--outfile=o.js"],
        "o.js",
        "js",
    ),
    ("webpack", ["webpack", "./a.js", "--mode", "production", "-o", "d"], "d/main.js", "js"),
    ("webpack, eval", ["webpack", "./a.js", "--mode", "development", "-o", "d"], "d/main.js", "js"),
    (
        "webpack, source map",
        ["webpack", "./a.js", "--mode", "production", "--devtool", "source-map", "-o", "d"],
        "d/main.js.map",
        "map",
    ),
    (
        "terser, ASCII",
        ["terser", "--module", "-c", "-m", "-f", "ascii_only=true,comments=all", "a.js", "-o", "o.js"],
        "o.js",
        "js",
    ),
    (
        "terser, map inline",
        ["terser", "--module", "-c", "--source-map", "url=inline,includeSources", "a.js", "-o", "o.js"],
        "o.js",
        "js",
    ),
    ("uglify", ["uglifyjs", "a.js", "--module", "--comments", "all", "-o", "o.js"], "o.js", "js"),
    ("rollup", ["rollup", "a.js", "-o", "o.js", "-m", "inline"], "o.js", "js"),
    (
        "tsc",
        [
            "tsc",
            "--allowJs",
            "--target",
            "es2015",
            "--module",
            "es2015",
            "--moduleResolution",
            "bundler",
            "--outDir",
            "d",
            "a.js",
        ],
        "d/a.js",
        "js",
    ),
    ("vite", ["vite", "build", "--sourcemap", "--outDir", "d"], "d/index.html", "html"),
    (
        "html-minifier",
        ["html-minifier-terser", "--collapse-whitespace", "--minify-js", "true", "index.html"],
        "-",
        "html",
    ),
):
    add("web tools", _what, _bundled(_command, _made), _end)
_STYLE = '/*! {} */\n$who: "{}";\n.a { &::after { content: $who; } }\n'
for _what, _command, _made, _end in (
    ("sass", ["sass", "--embed-sources", "a.scss", "o.css"], "o.css", "css"),
    ("sass, source map", ["sass", "--embed-sources", "a.scss", "o.css"], "o.css.map", "map"),
    (
        "sass, map inline",
        ["sass", "--embed-sources", "--embed-source-map", "--style=compressed", "a.scss", "o.css"],
        "o.css",
        "css",
    ),
):
    add("web tools", _what, _bundled(_command, _made, "a.scss", _STYLE), _end)
_LESS = '// {}\n@who: "{}";\n/* {} */ .a::after { content: @who; }\n'
add(
    "web tools",
    "less, map inline",
    _bundled(
        ["lessc", "--source-map", "--source-map-inline", "--source-map-include-source", "a.less", "o.css"],
        "o.css",
        "a.less",
        _LESS,
    ),
    "css",
)


def _site(words: Words, files: dict[str, str], command: list[str], made: str) -> bytes:
    folder = work()
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text.replace("{}", words.all))
    try:
        tool(*command, folder=folder)
        return next(folder.glob(made)).read_bytes()
    finally:
        shutil.rmtree(folder)


_DOCS = {
    "mkdocs.yml": "site_name: Minutes\nsite_author: '{}'\ntheme: mkdocs\nuse_directory_urls: false\n",
    "docs/index.md": "---\nauthor: '{}'\n---\n# Minutes\n\nBy {}\n",
}
_SPHINX = {
    "conf.py": "project = 'Minutes'\nauthor = '''{}'''\ncopyright = '''{}'''\nextensions = ['sphinx.ext.intersphinx']\n",
    "index.rst": ".. meta::\n   :author: {}\n\n=======\nMinutes\n=======\n\n.. comment {}\n\n.. index:: x\n\n.. _who:\n\nBy {}\n",
}
_HUGO = {
    "hugo.toml": "title='Minutes'\nbaseURL='https://harbour.example/'\n[params]\nauthor='''{}'''\n",
    "content/_index.md": "---\ntitle: '{}'\n---\nBy {}\n",
    "layouts/index.html": "<!-- {} --><h1>{{ .Title }}</h1>{{ .Content }}",
}
for _what, _files, _command, _made, _end in (
    ("mkdocs page", _DOCS, ["mkdocs", "build", "-q"], "site/index.html", "html"),
    ("mkdocs search", _DOCS, ["mkdocs", "build", "-q"], "site/search/search_index.json", "json"),
    ("sphinx page", _SPHINX, ["sphinx-build", "-q", "-b", "html", ".", "o"], "o/index.html", "html"),
    (
        "sphinx source",
        _SPHINX,
        ["sphinx-build", "-q", "-b", "html", ".", "o"],
        "o/_sources/index.rst.txt",
        "txt",
    ),
    (
        "sphinx doctree",
        _SPHINX,
        ["sphinx-build", "-q", "-b", "html", ".", "o"],
        "o/.doctrees/index.doctree",
        "doctree",
    ),
    (
        "sphinx environment",
        _SPHINX,
        ["sphinx-build", "-q", "-b", "html", ".", "o"],
        "o/.doctrees/environment.pickle",
        "pickle",
    ),
    ("sphinx epub", _SPHINX, ["sphinx-build", "-q", "-b", "epub", ".", "o"], "o/*.epub", "epub"),
    ("sphinx manual", _SPHINX, ["sphinx-build", "-q", "-b", "man", ".", "o"], "o/*.1", "1"),
    ("sphinx texinfo", _SPHINX, ["sphinx-build", "-q", "-b", "texinfo", ".", "o"], "o/*.texi", "texi"),
    ("hugo page", _HUGO, ["hugo"], "public/index.html", "html"),
    ("hugo feed", _HUGO, ["hugo"], "public/index.xml", "xml"),
):
    add(
        "site tools",
        _what,
        partial(_site, files=_files, command=_command, made=_made),
        _end,
    )


@box("site tools", "Chromium, saved page", "mhtml")
def _(words: Words) -> bytes:
    folder = work()
    (folder / "a.html").write_text(
        f"<meta charset=utf-8><title>{words.all}</title><p hidden>{words.all}</p><!-- {words.all} -->"
    )
    page = json.dumps(
        tool(
            "chromium", "--headless", "--no-sandbox", "--dump-dom", folder / "a.html", folder=folder
        ).decode()
    )
    shutil.rmtree(folder)
    return b"<script>document.write(" + page.encode() + b")</script>"


@box("site tools", "Jupyter to HTML", "html")
def _(words: Words) -> bytes:
    return _notebook(words, "html")


@box("site tools", "Jupyter to Markdown", "md")
def _(words: Words) -> bytes:
    return _notebook(words, "markdown")


@box("site tools", "Jupyter to script", "py")
def _(words: Words) -> bytes:
    return _notebook(words, "python")


def notebook(words: Words) -> str:
    """A notebook with the words in a cell, in an output and in its metadata."""
    cells = [
        {"cell_type": "markdown", "id": "a", "metadata": {}, "source": [f"By {words.all}\n"]},
        {
            "cell_type": "code",
            "id": "b",
            "execution_count": 1,
            "metadata": {},
            "source": [f"# {words.all}\n", "1+1"],
            "outputs": [
                {
                    "output_type": "execute_result",
                    "execution_count": 1,
                    "metadata": {},
                    "data": {"text/plain": [words.all], "text/html": [f"<b>{words.all}</b>"]},
                }
            ],
        },
    ]
    return json.dumps(
        {"cells": cells, "metadata": {"authors": [{"name": words.all}]}, "nbformat": 4, "nbformat_minor": 5}
    )


def _notebook(words: Words, target: str) -> bytes:
    exporter = library("nbconvert").get_exporter(target)()
    made, _ = exporter.from_notebook_node(library("nbformat").reads(notebook(words), as_version=4))
    return str(made).encode()


add("ipynb", "cells, outputs, metadata", notebook)


@box("site tools", "folium map", "html")
def _(words: Words) -> str:
    folium = library("folium")
    place = folium.Map(location=[0, 0])
    folium.Marker([0, 0], popup=words.all, tooltip=words.all).add_to(place)
    return str(place.get_root().render())


@box("site tools", "plotly figure", "html")
def _(words: Words) -> str:
    figure = library("plotly.graph_objects").Figure(layout={"title": words.all})
    return str(figure.to_html(include_plotlyjs="cdn"))
