#include "planning/report/heart_list.h"

#include "planning/report/quantity_list.h"
#include "planning/report/texts.h"
#include "planning/segmentation/root_model.h"

#include <QCoreApplication>

#include <algorithm>

namespace tavr {
namespace {

struct HeartText {
    static QString tr(const char* text) {
        return EnglishQuantities::active() ? QString::fromUtf8(text) : QCoreApplication::translate("Heart", text);
    }
#if 0  // read by lupdate only: the context of the texts
    Q_DECLARE_TR_FUNCTIONS(Heart)
#endif
};

/// Of the sections whose width is clear, mm.
std::optional<double> medianWidth(const CoronaryTrunk& trunk) {
    std::vector<double> known;
    std::copy_if(trunk.diameter.begin(), trunk.diameter.end(), std::back_inserter(known),
                 [](double d) { return d > 0.0; });
    if (known.empty()) return std::nullopt;
    const auto middle = known.begin() + std::ptrdiff_t(known.size() / 2);
    std::nth_element(known.begin(), middle, known.end());
    return *middle;
}

QString trunkText(const CoronaryTrunk& trunk) {
    if (trunk.line.empty()) return {};
    const QString mm = QStringLiteral("mm");
    const QString long_ = numberText(length(trunk.line), mm, 0);
    const auto width = medianWidth(trunk);
    return width ? HeartText::tr("seen for %1, %2 wide").arg(long_, numberText(*width, mm, 1))
                 : HeartText::tr("seen for %1, its width is not clear").arg(long_);
}

/// Why the structure is as it is, and why its volume is not known where that is another matter.
QString reasonOf(const HeartStructure& s) {
    QStringList reasons;
    for (const std::string& why : {s.reason, s.volumeMl.known() ? std::string() : s.volumeMl.note})
        if (!why.empty() && !reasons.contains(sentence(why))) reasons << sentence(why);
    return reasons.join(QStringLiteral("; "));
}

QString moreOf(const HeartModel& heart, const HeartStructure& s) {
    if (s.state == StructureState::Missing) return {};
    switch (s.label) {
        case kLeftTrunk:
            return trunkText(heart.trunks[0]);
        case kRightTrunk:
            return trunkText(heart.trunks[1]);
        case kAorticWall:
            return HeartText::tr("%1 thick").arg(numberText(heart.wall.thickness, QStringLiteral("mm"), 1));
        default:
            return {};
    }
}

}  // namespace

QString heartName(HeartLabel label) {
    switch (label) {
        case kLeftVentricle:
            return HeartText::tr("Left ventricle");
        case kLvMyocardium:
            return HeartText::tr("Myocardium");
        case kLeftAtrium:
            return HeartText::tr("Left atrium");
        case kRightVentricle:
            return HeartText::tr("Right ventricle");
        case kRightAtrium:
            return HeartText::tr("Right atrium");
        case kPulmonaryArtery:
            return HeartText::tr("Pulmonary artery");
        case kAorticWall:
            return HeartText::tr("Aortic wall");
        case kLeftTrunk:
            return HeartText::tr("Left coronary trunk");
        case kRightTrunk:
            return HeartText::tr("Right coronary trunk");
        case kHeartBackground:
            break;
    }
    return {};
}

QString structureStateText(StructureState state) {
    switch (state) {
        case StructureState::Found:
            return HeartText::tr("found");
        case StructureState::PartlyCovered:
            return HeartText::tr("in part");
        case StructureState::Missing:
            break;
    }
    return HeartText::tr("not found");
}

QString heartNote() {
    return HeartText::tr(
        "Volumes in the phase on show, papillary muscles counted to the cavities; atria without veins. Tricuspid and "
        "pulmonary valve are planes by convention: ± 30 % on the right side.");
}

std::vector<HeartLine> heartLines(const HeartModel& heart) {
    std::vector<HeartLine> lines;
    QStringList reasons;
    for (const HeartStructure& s : heart.structures) {
        const QString reason = reasonOf(s);
        if (!reason.isEmpty() && !reasons.contains(reason)) reasons << reason;
        const QString mark = reason.isEmpty() ? QString() : QString(QChar(char16_t(u'a' + reasons.indexOf(reason))));
        lines.push_back({s.label, heartName(s.label), s.volumeMl, s.state, structureStateText(s.state), reason, mark,
                         moreOf(heart, s)});
    }
    return lines;
}

QStringList heartReasons(const std::vector<HeartLine>& lines) {
    QStringList out;
    for (const HeartLine& line : lines) {
        const QString text = QStringLiteral("%1  %2").arg(line.mark, line.reason);
        if (!line.mark.isEmpty() && !out.contains(text)) out << text;
    }
    return out;
}

QString staleHeart(const HeartModel& heart, const RootModel* root) {
    if (!root || root->byHand == heart.madeOn) return {};
    return HeartText::tr("The root was changed by hand since: segment the heart again.");
}

}  // namespace tavr
