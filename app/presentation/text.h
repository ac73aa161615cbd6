#pragma once
// Words for the screen; numbers look as in the report (planning/report/quantity_list.h).
#include "planning/report/quantity_list.h"  // numberText, quantityText, intervalText, viewText

#include <QString>

#include <string>

namespace tavr {

inline QString toQt(const std::string& text) {
    return QString::fromStdString(text);
}

/// "(12.3, −45.6, 1234.0)" LPS mm.
QString pointText(const Vec3& lps);

}  // namespace tavr
