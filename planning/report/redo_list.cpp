// Definitions: docs/definitions.md, Redo.
#include "planning/report/redo_list.h"

#include "planning/report/quantity_list.h"
#include "planning/report/texts.h"

#include <QCoreApplication>
#include <QStringList>

namespace tavr {
namespace {

struct RedoText {
    static QString tr(const char* text) {
        return EnglishQuantities::active() ? QString::fromUtf8(text) : QCoreApplication::translate("Redo", text);
    }
#if 0  // read by lupdate only: the context of the texts
    Q_DECLARE_TR_FUNCTIONS(Redo)
#endif
};

RedoLine lineOf(const QString& name, const char* key, const Quantity& quantity, const QString& definition,
                const std::optional<PlaneFrame>& plane = {}) {
    RedoLine line;
    line.name = line.shortName = name;
    line.key = QLatin1String(key);
    line.quantity = quantity;
    line.definition = definition;
    line.plane = plane;
    return line;
}

void addCoronary(std::vector<RedoLine>& lines, const RedoMeasurements& redo, std::size_t i) {
    const RedoCoronary& c = redo.coronary[i];
    RedoLine risk = lineOf(RedoText::tr("Risk by the VIVID steps"), "class", {}, sentence(c.reason));
    risk.riskClass = kRedoClassNames[std::size_t(c.risk)];
    risk.text = riskClassText(risk.riskClass);
    for (RedoLine line :
         {lineOf(RedoText::tr("Neo-skirt above the ostium"), "skirt", c.skirtAboveOstium,
                 RedoText::tr("from the ostium's centre to the neo-skirt plane along the valve's axis")),
          lineOf(RedoText::tr("VTC"), "vtc", c.vtc,
                 RedoText::tr("valve to coronary: from the failed frame to the ostium's centre, at its level, at right "
                              "angles to the axis")),
          lineOf(RedoText::tr("VTA"), "vta", c.vta,
                 RedoText::tr("valve to aorta: the narrowest gap to the wall between the ostium and the neo-skirt "
                              "plane, within 30° of the ostium on either side")),
          risk}) {
        const QString artery = QLatin1String(kCoronaryNames[i]);
        line.coronary = int(i);
        line.name = QStringLiteral("%1: %2").arg(artery, line.shortName);
        line.key = QStringLiteral("%1/%2").arg(artery, line.key);
        lines.push_back(std::move(line));
    }
}

/// The leaflets end below the frame's top: the neo-skirt lies lower than here, and its zone narrows the aorta less.
void markBounds(std::vector<RedoLine>& lines) {
    for (RedoLine& line : lines) {
        if (line.key.contains(QLatin1String("plane")) || line.key.contains(QLatin1String("skirt")))
            line.bound = QStringLiteral("≤");
        if (line.key.endsWith(QLatin1String("/vta"))) line.bound = QStringLiteral("≥");
    }
}

}  // namespace

std::vector<RedoLine> redoLines(const RedoAssessment& redo) {
    std::vector<RedoLine> lines;
    if (!redo.problem.empty()) return lines;
    const RedoMeasurements& m = redo.measured;
    lines.push_back(lineOf(RedoText::tr("Neo-skirt plane above the annulus"), "plane", m.neoSkirtHeight,
                           RedoText::tr("top of the failed valve's leaflets once a new valve pins them open, at right "
                                        "angles to the failed valve's axis"),
                           m.riskPlane));
    lines.push_back(lineOf(RedoText::tr("Neo-skirt plane above the STJ"), "skirt-stj", m.skirtAboveStj,
                           RedoText::tr("along the failed valve's axis; negative: it ends below the STJ")));
    lines.push_back(lineOf(RedoText::tr("VTSTJ"), "vtstj", m.vtstj,
                           RedoText::tr("valve to sinotubular junction: the smallest gap to the junction's wall")));
    for (std::size_t i = 0; i < 2; ++i) addCoronary(lines, m, i);
    if (m.neoSkirtIsBound) markBounds(lines);
    return lines;
}

QString redoValueText(const RedoLine& line) {
    const QString value = quantityText(line.quantity, QStringLiteral("mm"), 1);
    return line.bound.isEmpty() || !line.quantity.known() ? value : line.bound + QLatin1Char(' ') + value;
}

QString failedValveText(const FailedValve& valve, const Catalogue& catalogue) {
    const QString mm = QStringLiteral("mm");
    if (valve.frame)
        return RedoText::tr("frame in the CT, %1 wide, %2 high")
            .arg(numberText(valve.frame->diameter, mm, 1), numberText(valve.frame->height, mm, 1));
    const Device* device = catalogue.find(valve.deviceId);
    const QString name = QString::fromStdString(device ? device->family + " " + device->size : valve.deviceId);
    return RedoText::tr("%1 at %2").arg(name, numberText(valve.depthMm, mm, 1));
}

QStringList redoRemarks(const RedoAssessment& redo) {
    if (!redo.problem.empty()) return {sentence(redo.problem)};
    QStringList remarks;
    if (redo.measured.neoSkirtIsBound)
        remarks << RedoText::tr(
            "Neo-skirt taken at the frame's top, as the worst case: no maker publishes the leaflets' height.");
    remarks << RedoText::tr(
        "The sizing table is for the native annulus: a valve in a valve is sized by the failed valve's inner "
        "diameter.");
    if (const std::string& how = redo.measured.failed.geometryNote; !how.empty())
        remarks << RedoText::tr("Drawn as: %1.").arg(sentence(how));
    return remarks;
}

}  // namespace tavr
