// Names of risks and fits, and how the report marks them; numbers come from quantity_text.cpp.
#include "planning/report/texts.h"

#include "planning/report/pages.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tavr {

using report::Report;

QString riskTitle(const std::string& key) {
    if (key == "paravalvular_leak") return Report::tr("Paravalvular leak");
    if (key == "coronary_obstruction") return Report::tr("Coronary obstruction");
    if (key == "conduction") return Report::tr("Conduction");
    if (key == "rupture") return Report::tr("Annular rupture");
    if (key == "embolisation") return Report::tr("Embolisation");
    if (key == "patient_prosthesis_mismatch") return Report::tr("Prosthesis mismatch");
    if (key == "vascular_complication") return Report::tr("Vascular access");
    return QString::fromStdString(key);
}

QString riskClassText(const std::string& riskClass) {
    if (riskClass == "low") return Report::tr("low");
    if (riskClass == "intermediate") return Report::tr("intermediate");
    if (riskClass == "high") return Report::tr("high");
    return Report::tr("not assessed");
}

bool hingesReviewed(const Landmarks& landmarks) {
    constexpr std::array kHinges{LandmarkId::HingeNCC, LandmarkId::HingeRCC, LandmarkId::HingeLCC};
    return std::ranges::all_of(kHinges, [&](LandmarkId id) {
        const auto mark = landmarks.find(id);
        return mark != landmarks.end() && mark->second.review == Review::Reviewed;
    });
}

QString probabilityText(const SizingRow& row) {
    if (!std::isfinite(row.probabilityInRange)) return QStringLiteral("–");
    if (row.probabilityInRange > 0.99) return QStringLiteral("> 99 %");
    if (row.probabilityInRange < 0.01) return QStringLiteral("< 1 %");
    return numberText(100.0 * row.probabilityInRange, QStringLiteral("%"), 0);
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

QString calciumRuleText(const CalciumThreshold& threshold) {
    switch (threshold.rule) {
        case CalciumRule::Automatic:
            return Report::tr("automatic threshold");
        case CalciumRule::Fixed850:
            return Report::tr("850 HU fixed");
        case CalciumRule::Fixed650:
            return Report::tr("650 HU fixed");
        case CalciumRule::LumenMean2Sd:
            return Report::tr("lumen mean + 2 SD");
        case CalciumRule::LumenMean4Sd:
            return Report::tr("lumen mean + 4 SD");
        case CalciumRule::LumenPlus100:
            return Report::tr("aortic mean + 100 HU");
        case CalciumRule::User:
            return Report::tr("own threshold %1").arg(numberText(threshold.userHu, QStringLiteral("HU"), 0));
    }
    return {};
}

QString calciumGradeText(CalciumGrade grade) {
    switch (grade) {
        case CalciumGrade::None:
            return Report::tr("none", "LVOT calcium");
        case CalciumGrade::Mild:
            return Report::tr("mild", "LVOT calcium");
        case CalciumGrade::Moderate:
            return Report::tr("moderate", "LVOT calcium");
        case CalciumGrade::Severe:
            return Report::tr("severe", "LVOT calcium");
    }
    return {};
}

QString sieversText(Sievers type) {
    switch (type) {
        case Sievers::NotStated:
            return Report::tr("type not stated");
        case Sievers::Type0:
            return Report::tr("Sievers 0, no raphe");
        case Sievers::Type1LR:
            return Report::tr("Sievers 1, L–R fused");
        case Sievers::Type1RN:
            return Report::tr("Sievers 1, R–N fused");
        case Sievers::Type1NL:
            return Report::tr("Sievers 1, N–L fused");
        case Sievers::Type2:
            return Report::tr("Sievers 2, two raphes");
    }
    return {};
}

QString methodText(const std::string& method) {
    if (method == "circle") return Report::tr("Circle");
    if (method == "ICD 4 mm") return Report::tr("ICD 4 mm");
    return QString::fromStdString(method);
}

QString landmarkText(LandmarkId id) {
    static constexpr std::array kNames{QT_TRANSLATE_NOOP("Labels", "Hinge point NCC"),
                                       QT_TRANSLATE_NOOP("Labels", "Hinge point RCC"),
                                       QT_TRANSLATE_NOOP("Labels", "Hinge point LCC"),
                                       QT_TRANSLATE_NOOP("Labels", "Commissure NCC–RCC"),
                                       QT_TRANSLATE_NOOP("Labels", "Commissure RCC–LCC"),
                                       QT_TRANSLATE_NOOP("Labels", "Commissure LCC–NCC"),
                                       QT_TRANSLATE_NOOP("Labels", "Left coronary ostium, centre"),
                                       QT_TRANSLATE_NOOP("Labels", "Right coronary ostium, centre"),
                                       QT_TRANSLATE_NOOP("Labels", "Left coronary ostium, lower edge"),
                                       QT_TRANSLATE_NOOP("Labels", "Right coronary ostium, lower edge"),
                                       QT_TRANSLATE_NOOP("Labels", "Sinotubular junction, centre"),
                                       QT_TRANSLATE_NOOP("Labels", "Crest of the muscular septum"),
                                       QT_TRANSLATE_NOOP("Labels", "Free edge of the raphe")};
    const char* name = kNames.at(std::size_t(id));
    return EnglishQuantities::active() ? QString::fromUtf8(name) : QCoreApplication::translate("Labels", name);
}

QString gapText(const Quantity& gap, const QString& unit, int decimals) {
    return noGapLeft(gap) ? Report::tr("none", "a gap") : quantityText(gap, unit, decimals);
}

QString deviceStatusText(const std::string& status) {
    if (status == "marketed") return Report::tr("Marketed");
    if (status == "investigational") return Report::tr("Investigational");
    return Report::tr("Discontinued, for the history of a redo only");
}

namespace report {

QColor riskColour(const std::string& riskClass) {
    if (riskClass == "low") return ink::good;
    if (riskClass == "intermediate") return ink::warn;
    if (riskClass == "high") return ink::bad;
    return ink::grey;
}

QColor fitColour(Fit fit) {
    if (fit == Fit::InRange) return ink::good;
    if (fit == Fit::Borderline) return ink::warn;
    return ink::grey;
}

QString isoDate(const std::string& dicomDate) {
    const QString d = QString::fromStdString(dicomDate);
    const bool packed = d.size() == 8 && d.toUInt() > 0;
    return packed ? QStringLiteral("%1-%2-%3").arg(d.left(4), d.mid(4, 2), d.right(2)) : d;
}

bool isSystolic(const Provenance& p) {
    return p.percentRR && *p.percentRR >= 20.0 && *p.percentRR <= 45.0;
}

QString phaseText(const Provenance& p) {
    if (!p.percentRR) return Report::tr("unknown: gating not recorded");
    const QString percent = number(*p.percentRR, 0);
    return isSystolic(p) ? Report::tr("%1 % R–R (systolic)").arg(percent)
                         : Report::tr("%1 % R–R (diastolic)").arg(percent);
}

QColor chosenFill(const CaseData& data, const std::string& deviceId) {
    if (deviceId.empty() || deviceId != data.plan.selectedDevice) return {};
    return data.plan.selectedBy == "user" ? ink::highlight : ink::pale;
}

}  // namespace report
}  // namespace tavr
