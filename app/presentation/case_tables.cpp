#include "app/presentation/case_tables.h"

#include "app/presentation/labels.h"
#include "app/presentation/text.h"
#include "planning/report/texts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace tavr {
namespace {

struct TableText {
    Q_DECLARE_TR_FUNCTIONS(Tables)
};

const QString kMm = QStringLiteral("mm");
const QString kPercent = QStringLiteral("%");

Tone toneOf(Fit fit) {
    switch (fit) {
        case Fit::InRange:
            return Tone::Good;
        case Fit::Borderline:
            return Tone::Caution;
        case Fit::TooSmall:
        case Fit::TooLarge:
            return Tone::Bad;
        case Fit::NotPublished:
        case Fit::NotMeasured:
            return Tone::Muted;
    }
    return Tone::Normal;
}

/// Short enough for a narrow column; the tip has the words.
QString fitMark(Fit fit) {
    switch (fit) {
        case Fit::InRange:
            return QStringLiteral("✓");
        case Fit::Borderline:
            return QStringLiteral("≈");
        case Fit::TooSmall:
            return QStringLiteral("−");
        case Fit::TooLarge:
            return QStringLiteral("+");
        case Fit::NotPublished:
        case Fit::NotMeasured:
            return QStringLiteral("–");
    }
    return {};
}

QString methodTip(const MethodFit& by) {
    if (!by.diameter.known())
        return TableText::tr("%1: not measured, %2").arg(methodText(by.method), sentence(by.diameter.note));
    return TableText::tr("%1: %2, valve %3")
        .arg(methodText(by.method), quantityText(by.diameter, kMm, 1), fitText(by.fit));
}

TableRow sizingRow(const SizingRow& row, bool selected, bool reviewed) {
    QString tip = sentence(row.ruleText);
    if (!row.nominalSource.empty()) tip += QLatin1Char('\n') + toQt(row.nominalSource);
    if ((row.fit == Fit::InRange || row.fit == Fit::Borderline) && std::isfinite(row.probabilityInRange))
        tip +=
            QLatin1Char('\n') + (reviewed ? TableText::tr("Probability of lying in range: %1")
                                          : TableText::tr("Probability of lying in range, hinge points unreviewed: %1"))
                                    .arg(probabilityText(row));
    for (const MethodFit& by : row.methods) tip += QLatin1Char('\n') + methodTip(by);
    if (!row.cautions.empty()) tip += QLatin1Char('\n') + sentences(row.cautions, QStringLiteral("\n"));
    if (!row.unknowns.empty())
        tip += QLatin1Char('\n') + TableText::tr("Not known: %1").arg(sentences(row.unknowns, QStringLiteral("\n")));
    tip += QLatin1Char('\n') + TableText::tr("Double click: rehearse this valve.");
    const QString name =
        QStringLiteral("%1 %2%3").arg(toQt(row.family), toQt(row.size), selected ? QStringLiteral("  ✓") : QString());
    const QString caution = row.cautions.empty() ? QString() : QStringLiteral(" ⚠");
    QStringList cells{name, fitText(row.fit) + caution, quantityText(row.oversizingPercent, kPercent, 1)};
    QStringList marks;  // one narrow column: the valve's name needs the room
    for (const MethodFit& by : row.methods) marks << fitMark(by.fit);
    if (!marks.isEmpty()) cells.push_back(marks.join(QLatin1Char(' ')));
    return {std::move(cells), tip, toQt(row.deviceId), toneOf(row.fit), {}, false, true};
}

constexpr std::array kAllLandmarks{
    LandmarkId::HingeNCC,     LandmarkId::HingeRCC,       LandmarkId::HingeLCC,  LandmarkId::CommissureNR,
    LandmarkId::CommissureRL, LandmarkId::CommissureLN,   LandmarkId::OstiumLCA, LandmarkId::OstiumLCALower,
    LandmarkId::OstiumRCA,    LandmarkId::OstiumRCALower, LandmarkId::StjCentre, LandmarkId::MembranousSeptum};

TableRow landmarkRow(LandmarkId id, const Landmark* landmark, const Measurements* m) {
    const QString key = QString::fromStdString(std::string(landmarkName(id)));
    if (!landmark)
        return {{landmarkLabel(id), {}, TableText::tr("not found")},
                TableText::tr("Move the crosshair to the place and press “Place at crosshair”."),
                key,
                Tone::Bad,
                {},
                false,
                true};
    const bool reviewed = landmark->review == Review::Reviewed;
    const QString confidence =
        landmark->origin == "user" ? TableText::tr("by hand") : numberText(100 * landmark->confidence, kPercent, 0);
    const QString state = reviewed ? TableText::tr("reviewed") : TableText::tr("to review");
    const QString tip = TableText::tr("Position %1 mm (LPS), standard deviation %2 in each axis")
                            .arg(pointText(landmark->position), numberText(landmark->sigmaMm, kMm, 1));
    PlaneFrame plane = m ? m->annulusPlane : PlaneFrame{};
    plane.origin = landmark->position;
    return {
        {landmarkLabel(id), confidence, state}, tip, key, reviewed ? Tone::Good : Tone::Caution, plane, false, true};
}

Tone toneOfClass(const std::string& riskClass) {
    if (riskClass == "low") return Tone::Good;
    if (riskClass == "intermediate") return Tone::Caution;
    return riskClass == "high" ? Tone::Bad : Tone::Muted;
}

/// Only a rule that counts and is certain is coloured as met or not met.
Tone toneOf(const RiskRule& rule) {
    if (!rule.positive || !rule.counted) return Tone::Muted;
    if (rule.uncertain) return Tone::Caution;
    return *rule.positive ? Tone::Bad : Tone::Good;
}

TableRow ruleRow(const std::string& item, const RiskRule& rule) {
    QStringList tip{sentence(rule.name) + QStringLiteral(": ") + sentence(rule.threshold), toQt(rule.source)};
    if (!rule.n.empty()) tip += QStringLiteral("n = ") + toQt(rule.n);
    if (!rule.performance.empty()) tip += sentence(rule.performance);
    if (!rule.value.note.empty()) tip += sentence(rule.value.note);
    if (rule.value.known() && rule.value.sd > 0.0) tip += intervalText(rule.value, 1);
    return {{sentence(rule.name), gapText(rule.value, toQt(rule.unit), 1), sentence(rule.threshold)},
            tip.join(QLatin1Char('\n')),
            toQt(item + "/" + rule.name),
            toneOf(rule),
            {},
            false,
            true};
}

QString sliceText(const SeriesPhase& phase) {
    return QStringLiteral("%1 × %2 × %3").arg(phase.size[0]).arg(phase.size[1]).arg(phase.size[2]);
}

TableRow seriesRow(const SeriesCandidate& series, std::size_t s, std::size_t p) {
    const SeriesPhase& phase = series.phases[p];
    QString label = toQt(phase.label);
    if (label.isEmpty()) label = QString(QChar(0x2013));
    if (phase.percentRR) label = TableText::tr("%1 R–R").arg(numberText(*phase.percentRR, kPercent, 0));
    const bool usable = series.refusal.empty() && phase.geometry.verdict != GeometryVerdict::Refused;
    const QString verdict = series.refusal.empty() ? geometryText(phase.geometry) : toQt(series.refusal);
    const Tone tone = !usable                                                  ? Tone::Bad
                      : phase.geometry.verdict == GeometryVerdict::Regularised ? Tone::Caution
                                                                               : Tone::Good;
    const QString spacing = numberText(phase.spacing.z(), kMm, 2);
    return {{toQt(series.description.empty() ? series.modality : series.description), label, sliceText(phase), spacing,
             numberText(double(phase.bytes) / 1048576.0, QStringLiteral("MiB"), 0), verdict},
            verdict,
            QStringLiteral("%1/%2").arg(s).arg(p),
            tone,
            {},
            false,
            usable};
}

}  // namespace

QString geometryText(const GeometryReport& geometry) {
    const QString reason = toQt(geometry.reason);
    switch (geometry.verdict) {
        case GeometryVerdict::Accepted:
            return reason.isEmpty() ? TableText::tr("geometry accepted") : reason;
        case GeometryVerdict::Regularised:
            return TableText::tr("regularised: %1 (largest corner error %2)")
                .arg(reason, numberText(geometry.largestCornerErrorMm, kMm, 2));
        case GeometryVerdict::Refused:
            return TableText::tr("refused: %1").arg(reason);
    }
    return {};
}

Table sizingTable(const std::vector<SizingRow>& rows, const std::string& selectedDevice, bool reviewed) {
    Table table{{TableText::tr("Valve"), TableText::tr("Fit"), TableText::tr("Oversizing")}, {}};
    if (!rows.empty() && !rows.front().methods.empty()) table.headers.push_back(TableText::tr("I C L ○"));
    // What fits comes first; within, the catalogue's order.
    for (const auto& fits :
         {std::vector{Fit::InRange}, std::vector{Fit::Borderline}, std::vector{Fit::TooSmall, Fit::TooLarge},
          std::vector{Fit::NotPublished, Fit::NotMeasured}}) {
        for (const SizingRow& row : rows) {
            if (std::ranges::count(fits, row.fit) > 0)
                table.rows.push_back(sizingRow(row, row.deviceId == selectedDevice, reviewed));
        }
    }
    return table;
}

Table landmarkTable(const Landmarks& landmarks, const Measurements* m) {
    Table table{{TableText::tr("Landmark"), TableText::tr("Confidence"), TableText::tr("Review")}, {}};
    const auto add = [&](LandmarkId id) {
        const auto found = landmarks.find(id);
        table.rows.push_back(landmarkRow(id, found == landmarks.end() ? nullptr : &found->second, m));
    };
    for (const LandmarkId id : kAllLandmarks) add(id);
    // Only a bicuspid valve has a raphe, and only a person marks it.
    if (landmarks.contains(LandmarkId::RapheEdge) || (m && m->bicuspid)) add(LandmarkId::RapheEdge);
    return table;
}

TableRow bicuspidRow() {
    const QString tip = TableText::tr(
        "Annulus, intercommissural distance, CASPER, LIRA and circle sizes may disagree: they stand side by side in "
        "the "
        "sizing table, and none is preferred. The published risk rules come from tricuspid valves.");
    return {{TableText::tr("Called bicuspid: sizing methods may disagree"), {}, {}},
            tip,
            QStringLiteral("bicuspid"),
            Tone::Caution,
            {},
            false,
            true};
}

Table riskTable(const ImplantAssessment* implant, bool bicuspid) {
    Table table{{TableText::tr("Rule"), TableText::tr("Value"), TableText::tr("Threshold")}, {}};
    if (!implant) return table;
    if (bicuspid) table.rows.push_back(bicuspidRow());
    if (!implant->problem.empty())
        table.rows.push_back(
            {{sentence(implant->problem), {}, {}}, {}, QStringLiteral("problem"), Tone::Bad, {}, true, true});
    for (const RiskItem& item : implant->risk) {
        QString head = riskTitle(item.key) + QStringLiteral(": ") + riskClassText(item.riskClass);
        if (item.estimate) head += QStringLiteral(" (%1)").arg(numberText(*item.estimate, toQt(item.unit), 1));
        table.rows.push_back(
            {{head, {}, {}}, sentence(item.baseRate), toQt(item.key), toneOfClass(item.riskClass), {}, true, true});
        if (!item.baseRate.empty())
            table.rows.push_back({{TableText::tr("Base rate: %1").arg(sentence(item.baseRate)), {}, {}},
                                  sentence(item.baseRate),
                                  toQt(item.key + "/base"),
                                  Tone::Muted,
                                  {},
                                  false,
                                  true});
        for (const RiskRule& rule : item.rules) table.rows.push_back(ruleRow(item.key, rule));
    }
    return table;
}

Table seriesTable(const ScanResult& scan) {
    Table table{{TableText::tr("Series"), TableText::tr("Phase"), TableText::tr("Matrix"),
                 TableText::tr("Slice spacing"), TableText::tr("Memory"), TableText::tr("Geometry")},
                {}};
    for (std::size_t s = 0; s < scan.series.size(); ++s) {
        const SeriesCandidate& series = scan.series[s];
        for (std::size_t p = 0; p < series.phases.size(); ++p) table.rows.push_back(seriesRow(series, s, p));
        if (series.phases.empty())
            table.rows.push_back({{toQt(series.description.empty() ? series.modality : series.description),
                                   {},
                                   {},
                                   {},
                                   {},
                                   toQt(series.refusal)},
                                  toQt(series.refusal),
                                  QStringLiteral("%1/-").arg(s),
                                  Tone::Bad,
                                  {},
                                  false,
                                  false});
    }
    return table;
}

std::optional<std::pair<std::size_t, std::size_t>> seriesChoice(const QString& key) {
    const QStringList parts = key.split(QLatin1Char('/'));
    bool seriesOk = false, phaseOk = false;
    const auto series = parts.value(0).toULongLong(&seriesOk);
    const auto phase = parts.value(1).toULongLong(&phaseOk);
    if (!seriesOk || !phaseOk) return std::nullopt;
    return std::pair(std::size_t(series), std::size_t(phase));
}

bool needsChoice(const ScanResult& scan) {
    int usable = 0;
    for (const TableRow& row : seriesTable(scan).rows) usable += row.enabled ? 1 : 0;
    return usable > 1;
}

}  // namespace tavr
