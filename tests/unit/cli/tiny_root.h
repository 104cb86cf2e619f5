#pragma once

#include <filesystem>

#include "support/temporary_folder.h"

namespace folio::cli {

/// The smallest publication: a council, one page of one section.
inline void write_root(const std::filesystem::path& root) {
  support::write(root / "site/site.toml", R"(title = "Papers of Anytown"
publisher = "Anytown Council"
base_url = "https://papers.anytown.example/"
lang = "en-GB"
nation = "england"
theme = "council"
contact = "papers@anytown.example"

[accessibility]
status = "full"
prepared_on = 2026-01-05

[[help]]
label = "Emergency"
value = "999"
href = "tel:999"
)");
  support::write(root / "content/registry/bodies.toml", R"([[body]]
id = "anytown"
name = "Anytown Council"
kind = "council"
)");
  support::write(root / "content/pages/about/document.toml", R"(id = "about"
kind = "page"
title = "About these papers"
summary = "What they are."
authorities = ["anytown"]
status = "draft"
version = "1"
access = "open"
sections = ["01-about.md"]
)");
  support::write(root / "content/pages/about/01-about.md", "## What they are\n\nPapers.\n");
}

}  // namespace folio::cli
