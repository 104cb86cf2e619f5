#pragma once

namespace folio::model {

/// How an action or a toolkit item stands. Never shown as colour alone.
enum class RagRating { red, amber, green, complete, not_rated };

}  // namespace folio::model
