// Definitions: docs/definitions.md, Access.
#include "planning/report/access_list.h"

#include "planning/report/texts.h"

#include <QCoreApplication>
#include <QStringList>

namespace tavr {
namespace {

struct AccessText {
    static QString tr(const char* text) {
        return EnglishQuantities::active() ? QString::fromUtf8(text) : QCoreApplication::translate("Access", text);
    }
#if 0  // read by lupdate only: the context of the texts
    Q_DECLARE_TR_FUNCTIONS(Access)
#endif
};

class Lines {
public:
    explicit Lines(const AccessMeasurements& access) : access_(access) {}
    void add(const QString& name, const char* unit, int decimals, const QString& definition, const auto& of) {
        AccessLine line{name, QString::fromUtf8(unit), definition, decimals, {}, {}};
        for (std::size_t s = 0; s < 2; ++s) {
            const AccessValue value = of(access_.sides[s]);
            line.sides[s] = value.q;
            line.places[s] = value.place;
        }
        lines_.push_back(std::move(line));
    }
    std::vector<AccessLine> take() { return std::move(lines_); }

private:
    const AccessMeasurements& access_;
    std::vector<AccessLine> lines_;
};

QString arteryText(std::size_t segment) {
    return segment == 0   ? AccessText::tr("Common iliac")
           : segment == 1 ? AccessText::tr("External iliac")
                          : AccessText::tr("Common femoral");
}

void addDiameters(Lines& lines) {
    const QString how = AccessText::tr("smallest area-derived diameter at right angles to the centreline");
    for (std::size_t k = 0; k < kArterySegments; ++k)
        lines.add(AccessText::tr("%1, smallest diameter").arg(arteryText(k)), "mm", 1, how,
                  [k](const AccessRoute& r) { return r.segments[k].minDiameter; });
    lines.add(AccessText::tr("Whole route, smallest diameter"), "mm", 1, how,
              [](const AccessRoute& r) { return r.minDiameter; });
    lines.add(AccessText::tr("Smallest inscribed circle"), "mm", 1,
              AccessText::tr("diameter of the largest circle inside the lumen, where it is smallest"),
              [](const AccessRoute& r) { return r.minInscribed; });
}

void addCalcium(Lines& lines) {
    lines.add(AccessText::tr("Widest calcium arc"), "°", 0,
              AccessText::tr("share of the wall's circumference, where it is widest"),
              [](const AccessRoute& r) { return r.calciumArc; });
    lines.add(AccessText::tr("Length of that calcium"), "mm", 0, AccessText::tr("along the artery"),
              [](const AccessRoute& r) { return r.calciumLength; });
    lines.add(AccessText::tr("Anterior calcium at the puncture"), "°", 0,
              AccessText::tr("of the anterior 90° of the wall, within 5 mm of the femoral head's centre level"),
              [](const AccessRoute& r) { return r.anteriorCalcium; });
}

void addShape(Lines& lines) {
    lines.add(AccessText::tr("Tortuosity"), "", 2,
              AccessText::tr("length of the centreline over the straight distance"), [](const AccessRoute& r) {
                  return AccessValue{r.tortuosity, std::nullopt};
              });
    lines.add(AccessText::tr("Sum of turns"), "°", 0, AccessText::tr("between successive chords of 10 mm"),
              [](const AccessRoute& r) {
                  return AccessValue{r.angleSum, std::nullopt};
              });
    lines.add(AccessText::tr("Largest turn"), "°", 0, AccessText::tr("between two adjoining chords of 10 mm"),
              [](const AccessRoute& r) { return r.maxAngle; });
}

}  // namespace

std::vector<AccessLine> accessLines(const AccessMeasurements& access) {
    Lines lines(access);
    addDiameters(lines);
    addCalcium(lines);
    addShape(lines);
    return lines.take();
}

QString sideText(std::size_t side) {
    return side == 0 ? AccessText::tr("Right") : AccessText::tr("Left");
}

int sheathConcern(const SheathFit& fit, std::size_t side) {
    const SheathVerdict verdict = verdictOf(fit, side);
    return verdict == SheathVerdict::TooWide ? 2 : verdict == SheathVerdict::Uncertain ? 1 : 0;
}

QString sheathText(const SheathFit& fit, std::size_t side) {
    const Quantity& ratio = fit.sifar[side];
    QString text = quantityText(ratio, {}, 2);
    if (const QString range = intervalText(ratio, 2); !range.isEmpty()) text += QStringLiteral(" (%1)").arg(range);
    const QString limit = numberText(fit.limit[side], {}, 2);
    switch (verdictOf(fit, side)) {
        case SheathVerdict::Fits:
            return text + AccessText::tr(", within the limit of %1").arg(limit);
        case SheathVerdict::Uncertain:
            return text + AccessText::tr(", uncertain (limit %1)").arg(limit);
        case SheathVerdict::TooWide:
            return text + (ratio.known() && *ratio.value > fit.limit[side]
                               ? AccessText::tr(", too wide a sheath (limit %1)").arg(limit)
                               : AccessText::tr(", too narrow by the instructions for use"));
        case SheathVerdict::Open:
            break;
    }
    if (!fit.sheathMm) return AccessText::tr("no verdict: the sheath's diameter is not known");
    if (!ratio.known()) return AccessText::tr("no verdict: the artery was not measured");
    return text + AccessText::tr(", no verdict: only a part of the way was measured");
}

QString sheathNote() {
    return AccessText::tr(
        "Ratio of the sheath's outer diameter to the smallest diameter of the whole way, common iliac to common "
        "femoral; "
        "above 1.05, with calcium of the wall above 1.00, more vascular complications (Hayashida 2011). Narrower than "
        "the smallest vessel of the instructions for use is too narrow. In brackets: 90 % interval.");
}

QStringList accessRemarks(const AccessMeasurements& access) {
    QStringList out;
    for (std::size_t s = 0; s < 2; ++s)
        if (!access.sides[s].reason.empty())
            out << QStringLiteral("%1: %2").arg(sideText(s), sentence(access.sides[s].reason));
    for (const std::string& note : access.notes) out << sentence(note);
    return out;
}

}  // namespace tavr
