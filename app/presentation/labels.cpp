#include "app/presentation/labels.h"

#include "app/presentation/text.h"
#include "planning/report/texts.h"

#include <QCoreApplication>

#include <array>

namespace tavr {
namespace {

struct LabelText {
    Q_DECLARE_TR_FUNCTIONS(Labels)
};

/// In the order of LandmarkId.
constexpr std::array<const char*, 13> kMarks{"NCC", "RCC",  "LCC",  "N–R", "R–L", "L–N", "LCA",
                                             "RCA", "LCA↓", "RCA↓", "STJ", "MS",  "R"};

template <class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

}  // namespace

QString landmarkLabel(LandmarkId id) {
    return landmarkText(id);
}

QString landmarkShortLabel(LandmarkId id) {
    return QString::fromUtf8(kMarks.at(std::size_t(id)));
}

QString editToolLabel(EditTool tool) {
    static constexpr std::array kTexts{QT_TRANSLATE_NOOP("Labels", "Paint"), QT_TRANSLATE_NOOP("Labels", "Erase"),
                                       QT_TRANSLATE_NOOP("Labels", "Smooth"), QT_TRANSLATE_NOOP("Labels", "Fill holes"),
                                       QT_TRANSLATE_NOOP("Labels", "Paint by HU")};
    return LabelText::tr(kTexts.at(std::size_t(tool)));
}

QString editTargetLabel(EditTarget target) {
    static constexpr std::array kTexts{
        QT_TRANSLATE_NOOP("Labels", "Lumen"),         QT_TRANSLATE_NOOP("Labels", "Calcium"),
        QT_TRANSLATE_NOOP("Labels", "Left coronary"), QT_TRANSLATE_NOOP("Labels", "Right coronary"),
        QT_TRANSLATE_NOOP("Labels", "Leaflets"),      QT_TRANSLATE_NOOP("Labels", "Myocardium")};
    return LabelText::tr(kTexts.at(std::size_t(target)));
}

QString commandLabel(const Command& command) {
    return std::visit(
        Overloaded{
            [](const PlaceLandmark& c) { return LabelText::tr("Place %1").arg(landmarkLabel(c.id)); },
            [](const ReviewLandmark& c) { return LabelText::tr("Review %1").arg(landmarkLabel(c.id)); },
            [](const SelectDevice& c) { return LabelText::tr("Select %1").arg(toQt(c.deviceId)); },
            [](const PlaceImplant& c) {
                return LabelText::tr("Implant %1 at %2")
                    .arg(toQt(c.implant.deviceId), numberText(c.implant.depthMm, QStringLiteral("mm"), 1));
            },
            [](const RemoveImplant& c) { return LabelText::tr("Remove implant %1").arg(toQt(c.id)); },
            [](const SetBicuspid& c) {
                if (!c.bicuspid) return LabelText::tr("Call the valve tricuspid");
                return c.sievers == Sievers::NotStated
                           ? LabelText::tr("Call the valve bicuspid")
                           : LabelText::tr("Call the valve bicuspid, %1").arg(sieversText(c.sievers));
            },
            [](const SetCalciumThreshold& c) {
                return LabelText::tr("Calcium by %1").arg(calciumRuleText(c.threshold));
            },
            [](const SetLvotLevel& c) {
                return LabelText::tr("LVOT %1 below the annulus").arg(numberText(c.offsetMm, QStringLiteral("mm"), 1));
            },
            [](const EditMask& c) {
                return LabelText::tr("%1: %2").arg(editToolLabel(c.edit.tool), editTargetLabel(c.edit.target));
            },
            [](const DropEdits& c) { return LabelText::tr("Take back %n stroke(s)", nullptr, c.count); },
            [](const SetHandRoot& c) {
                return c.root ? LabelText::tr("Root by hand from %n point(s)", nullptr, int(c.root->points.size()))
                              : LabelText::tr("Automatic root again");
            },
            [](const SetFailedValve& c) {
                if (!c.valve) return LabelText::tr("No failed valve");
                if (c.valve->frame) return LabelText::tr("Failed valve: the frame in the CT");
                return LabelText::tr("Failed valve %1 at %2")
                    .arg(toQt(c.valve->deviceId), numberText(c.valve->depthMm, QStringLiteral("mm"), 1));
            }},
        command);
}

}  // namespace tavr
