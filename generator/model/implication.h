#pragma once

namespace folio::model {

/// What officers advise on before a decision is taken.
enum class ImplicationArea {
  financial,
  legal,
  equalities,
  human_resources,
  health,
  sustainability,
  crime_disorder,
  data_protection,
  rural,
  risk,
  procurement,
  other
};

}  // namespace folio::model
