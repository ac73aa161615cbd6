// The access route at the desk: each number of each side, then every valve's sheath.
#include "app/presentation/case_tables.h"
#include "app/presentation/text.h"
#include "planning/access/access.h"
#include "planning/report/access_list.h"
#include "planning/report/texts.h"

#include <QCoreApplication>

namespace tavr {
namespace {

struct AccessTableText {
    Q_DECLARE_TR_FUNCTIONS(AccessTable)
};

/// A plane of another frame of reference leads nowhere in this CT.
std::optional<PlaneFrame> reachable(const std::optional<PlaneFrame>& place, const CaseData& data) {
    if (!place || !data.ct) return std::nullopt;
    const std::string &here = data.provenance.frameOfReferenceUid, &there = data.access->frameOfReferenceUid;
    const Vec3 i = data.ct->grid.toIndex(place->origin);
    const bool inside = data.ct->grid.contains(int(i.x()), int(i.y()), int(i.z())) && i.minCoeff() >= 0.0;
    return here == there && inside ? place : std::nullopt;
}

TableRow rowOf(const AccessLine& line, std::size_t side, const CaseData& data) {
    const Quantity& q = line.sides[side];
    QString tip = line.definition;
    if (!q.known()) tip += QLatin1Char('\n') + sentence(q.note);
    return {{line.name, quantityText(q, line.unit, line.decimals), intervalText(q, line.decimals)},
            tip,
            QStringLiteral("%1/%2").arg(QLatin1String(kSideNames[side]), line.name),
            q.known() ? Tone::Normal : Tone::Muted,
            reachable(line.places[side], data),
            false,
            true};
}

TableRow heading(const QString& text) {
    return {{text, {}, {}}, {}, text, Tone::Normal, {}, true, true};
}

Tone toneOf(int concern) {
    return concern == 2 ? Tone::Bad : concern == 1 ? Tone::Caution : Tone::Normal;
}

TableRow sheathRow(const SheathFit& fit) {
    const QString width =
        fit.minVesselMm ? numberText(*fit.minVesselMm, QStringLiteral("mm"), 1) : AccessTableText::tr("not published");
    return {
        {QStringLiteral("%1 (%2)").arg(toQt(fit.name), numberText(*fit.sheathMm, QStringLiteral("mm"), 1)),
         sheathText(fit, 0), sheathText(fit, 1)},
        sheathNote() + QLatin1Char('\n') + AccessTableText::tr("Smallest vessel of the instructions: %1").arg(width),
        toQt(fit.deviceId),
        toneOf(std::min(sheathConcern(fit, 0), sheathConcern(fit, 1))),  // one good side is enough
        {},
        false,
        true};
}

}  // namespace

Table accessTable(const CaseData& data) {
    Table table{
        {AccessTableText::tr("Access route"), AccessTableText::tr("Value"), AccessTableText::tr("90 % interval")}, {}};
    if (!data.access) return table;
    const auto lines = accessLines(*data.access);
    for (std::size_t s = 0; s < 2; ++s) {
        table.rows.push_back(heading(sideText(s)));
        for (const AccessLine& line : lines) table.rows.push_back(rowOf(line, s, data));
    }
    table.rows.push_back({{AccessTableText::tr("Sheath to artery"), sideText(0), sideText(1)},
                          sheathNote(),
                          QStringLiteral("sheath"),
                          Tone::Muted,
                          {},
                          false,
                          true});
    for (const SheathFit& fit : sheathFits(data.catalogue, *data.access))
        if (fit.sheathMm) table.rows.push_back(sheathRow(fit));
    for (const QString& remark : accessRemarks(*data.access))
        table.rows.push_back({{remark, {}, {}}, remark, remark, Tone::Muted, {}, false, true});
    return table;
}

}  // namespace tavr
