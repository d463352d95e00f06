"""Puts into a wheel what the program reads beside its code: templates, and the workspace `init` writes.

An editable install gets none of it: there the program reads the folders of the checkout.
"""

from __future__ import annotations

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SHIPPED = {
    "templates": "facilitator/_templates",
    "sessions/kela-basin": "facilitator/_starter/sessions/kela-basin",
    "mkdocs.yml": "facilitator/_starter/mkdocs.yml",
}


class Shipped(BuildHookInterface[Any]):
    """Adds the shipped folders to a standard wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Fill `force_include`; hatchling refuses the build when one of the folders is missing."""
        if version != "standard":
            return
        pages = {f"site/{page.name}": f"facilitator/_starter/site/{page.name}" for page in self._pages()}
        build_data["force_include"].update(SHIPPED | pages)

    def _pages(self) -> list[Any]:
        from pathlib import Path

        return sorted(Path(self.root, "site").glob("*.md"))
