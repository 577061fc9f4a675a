"""The file for the Qualification Dataset Register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.exports.elm.files import FOLDER, portfolio_graph
from microcredentials.exports.exported import DataFormat, Exported, FileKind, Format
from microcredentials.exports.qdr.document import qdr_document
from microcredentials.plain_words.marker import N_

if TYPE_CHECKING:
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.publication import Publication

_ADDRESS = f"{FOLDER}qdr.xml"


def qdr_files(portfolio: Portfolio, publication: Publication) -> Exported:
    """One XML file with the courses of the European Learning Model's files."""
    graph, left_out = portfolio_graph(portfolio, publication)
    document = qdr_document(graph.nodes, portfolio.alliance.default_language)
    return Exported({_ADDRESS: document}, left_out)


QDR = Format(
    DataFormat(
        "qdr",
        "QDR XML",
        N_("The same courses in the XML that the Qualification Dataset Register of the European Union takes in."),
        (FileKind(_ADDRESS, "application/xml", N_("All courses as XML.")),),
        standard="https://github.com/european-commission-empl/European-Learning-Model",
    ),
    qdr_files,
)
