#include "planning/report/phase_list.h"

#include "planning/report/quantity_list.h"

#include <QCoreApplication>

namespace tavr {
namespace {

struct Phases {
    Q_DECLARE_TR_FUNCTIONS(Phases)
};

/// The name of a row's path, without its artery or cusp.
QString nameOf(const std::string& path) {
    static const std::vector<std::pair<std::string, const char*>> kNames{
        {"annulus.area_mm2", QT_TRANSLATE_NOOP("Phases", "Annulus area")},
        {"annulus.perimeter_mm", QT_TRANSLATE_NOOP("Phases", "Annulus perimeter")},
        {"annulus.min_diameter_mm", QT_TRANSLATE_NOOP("Phases", "Annulus minimum diameter")},
        {"annulus.max_diameter_mm", QT_TRANSLATE_NOOP("Phases", "Annulus maximum diameter")},
        {"lvot.area_mm2", QT_TRANSLATE_NOOP("Phases", "LVOT area")},
        {"lvot.perimeter_mm", QT_TRANSLATE_NOOP("Phases", "LVOT perimeter")},
        {"lvot.min_diameter_mm", QT_TRANSLATE_NOOP("Phases", "LVOT minimum diameter")},
        {"lvot.max_diameter_mm", QT_TRANSLATE_NOOP("Phases", "LVOT maximum diameter")},
        {"stj.height_mm", QT_TRANSLATE_NOOP("Phases", "STJ height")},
        {"stj.area_derived_diameter_mm", QT_TRANSLATE_NOOP("Phases", "STJ area-derived diameter")}};
    for (const auto& [known, name] : kNames)
        if (path == known) return Phases::tr(name);
    const QStringList parts = QString::fromStdString(path).split(QLatin1Char('.'));
    if (parts.value(0) == QLatin1String("sinus")) return Phases::tr("Sinus diameter %1").arg(parts.value(2));
    return Phases::tr("%1 height, lower edge").arg(parts.value(1));
}

}  // namespace

std::vector<PhaseLine> phaseLines(const CaseData& data) {
    std::vector<PhaseLine> lines;
    if (!data.otherPhase || !data.plan.measurements) return lines;
    for (PhaseRow& row : comparePhases(*data.plan.measurements, data.otherPhase->measurements)) {
        const bool square = row.path.ends_with("_mm2");
        lines.push_back({nameOf(row.path), square ? QStringLiteral("mm²") : QStringLiteral("mm"), 1, row.here,
                         row.other, row.change});
    }
    return lines;
}

QString heartPhaseText(std::optional<double> percentRR) {
    const HeartPhase phase = heartPhase(percentRR);
    const QString name = phase == HeartPhase::Systole    ? Phases::tr("systole")
                         : phase == HeartPhase::Diastole ? Phases::tr("diastole")
                                                         : Phases::tr("phase unknown");
    return percentRR ? Phases::tr("%1, %2 % R–R").arg(name, numberText(*percentRR, {}, 0)) : name;
}

QString phaseNote() {
    return Phases::tr(
        "Change: the other phase minus the plan's; its interval takes the two errors as independent. Nobody "
        "has reviewed the landmarks of the other phase.");
}

}  // namespace tavr
