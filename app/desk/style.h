#pragma once
#include "app/presentation/table_model.h"
#include "app/presentation/workflow.h"
#include "app/viz/rgba_image.h"

#include <QColor>

class QApplication;

namespace tavr {

/// The desk's look: one dark palette, so that the eye stays adapted to the grey of the CT.
void applyStyle(QApplication& app);

QColor toneColour(Tone tone);
QColor stateColour(StepState state);

/// Colours shared by the pictures and the tables' legends.
namespace colours {
inline constexpr Rgb kAxial{226, 92, 92}, kCoronal{120, 196, 96}, kSagittal{232, 194, 76};
inline constexpr Rgb kAnnulus{255, 200, 0}, kLvot{255, 140, 60}, kSinus{120, 200, 255}, kStj{180, 150, 255};
inline constexpr Rgb kLumen{205, 92, 92}, kCalcium{250, 240, 205}, kValve{110, 215, 205}, kCentreline{120, 130, 140};
inline constexpr Rgb kHinge{255, 92, 92}, kCommissure{255, 190, 90}, kOstium{90, 200, 255}, kOther{190, 160, 255};
inline constexpr Rgb kEdge{255, 214, 102}, kDraft{130, 230, 160}, kCoronary{90, 200, 255}, kLeaflet{120, 220, 140};
inline constexpr Rgb kFailed{230, 110, 220};
}  // namespace colours
QColor toQColor(Rgb colour);

}  // namespace tavr
