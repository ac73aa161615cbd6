// Names of risks and fits as the report writes them; numbers come from quantity_text.cpp.
#include "planning/report/pages.h"

#include <cmath>

namespace tavr::report {

QString riskTitle(const std::string& key) {
    if (key == "paravalvular_leak") return Report::tr("Paravalvular leak");
    if (key == "coronary_obstruction") return Report::tr("Coronary obstruction");
    if (key == "conduction") return Report::tr("Conduction");
    if (key == "rupture") return Report::tr("Annular rupture");
    if (key == "embolisation") return Report::tr("Embolisation");
    if (key == "patient_prosthesis_mismatch") return Report::tr("Prosthesis mismatch");
    return QString::fromStdString(key);
}

QColor riskColour(const std::string& riskClass) {
    if (riskClass == "low") return ink::good;
    if (riskClass == "intermediate") return ink::warn;
    if (riskClass == "high") return ink::bad;
    return ink::grey;
}

QString riskClassText(const std::string& riskClass) {
    if (riskClass == "low") return Report::tr("low");
    if (riskClass == "intermediate") return Report::tr("intermediate");
    if (riskClass == "high") return Report::tr("high");
    return Report::tr("not assessed");
}

QString probabilityText(const SizingRow& row) {
    if (!std::isfinite(row.probabilityInRange)) return QStringLiteral("–");
    if (row.probabilityInRange > 0.99) return QStringLiteral("> 99 %");
    if (row.probabilityInRange < 0.01) return QStringLiteral("< 1 %");
    return number(100.0 * row.probabilityInRange, 0) + QStringLiteral(" %");
}

QString fitText(Fit fit) {
    switch (fit) {
        case Fit::InRange:
            return Report::tr("in range");
        case Fit::Borderline:
            return Report::tr("borderline");
        case Fit::TooSmall:
            return Report::tr("too small");
        case Fit::TooLarge:
            return Report::tr("too large");
        case Fit::NotPublished:
            return Report::tr("not published");
        case Fit::NotMeasured:
            return Report::tr("not measured");
    }
    return {};
}

QColor fitColour(Fit fit) {
    if (fit == Fit::InRange) return ink::good;
    if (fit == Fit::Borderline) return ink::warn;
    return ink::grey;
}

}  // namespace tavr::report
