#include "base/text.h"
#include "build/output_tree.h"
#include "cli/commands.h"
#include "cli/scaffold.h"
#include "content/content.h"

namespace folio::cli {

Result<std::size_t> write_schemas(const std::filesystem::path& folder) {
  auto staging = build::Staging::open(folder);
  if (!staging) return staging.error();
  std::size_t count = 0;
  for (const content::Schema& schema : content::schemas()) {
    const auto added = staging.value()->add({schema.name + ".schema.json", schema.text});
    if (!added) return added.error();
    ++count;
  }
  const auto published = staging.value()->commit();
  if (!published) return published.error();
  return count;
}

std::string taplo_rules(std::string_view folder) {
  std::string rules =
      "# For editors that know Taplo, such as VS Code with Even Better TOML: which schema\n"
      "# is for which file. `folio schema` writes the schemas.\n";
  for (const content::Schema& schema : content::schemas()) {
    rules += "\n[[rule]]\ninclude = [\"" + schema.files + "\"]\nschema.path = \"" +
             std::string(folder) + "/" + schema.name + ".schema.json\"\n";
  }
  return rules;
}

Exit schema(const WriteSchemas& command, const Terminal& terminal) {
  const auto count = write_schemas(command.out);
  if (!count) return terminal.fail(count.error());
  terminal.say("Wrote " + text::counted(*count, "schema", "schemas") + " for editors to " +
               command.out.string() + ".\n");
  return Exit::done;
}

}  // namespace folio::cli
