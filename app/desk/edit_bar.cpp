#include "app/desk/edit_bar.h"

#include "app/presentation/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace tavr {
namespace {

constexpr int kPointTool = int(kEditToolNames.size());  // after the tools of strokes
constexpr double kDiscHalfThicknessMm = 0.75;
constexpr int kLowestHu = -1024, kHighestHu = 3071;

}  // namespace

EditBar::EditBar(QWidget* parent) : QToolBar(parent) {
    setObjectName(QStringLiteral("editBar"));
    setMovable(false);
    makeFields();
    connect(tool_, &QComboBox::currentIndexChanged, this, [this] { showTool(); });
    connect(radius_, &QDoubleSpinBox::valueChanged, this, [this](double mm) {
        (setsPoints() ? lumenRadius_ : strokeRadius_) = mm;
        Q_EMIT changed();
    });
    connect(build_, &QPushButton::clicked, this, &EditBar::buildAsked);
    connect(back_, &QPushButton::clicked, this, &EditBar::pointTakenBack);
    connect(clear_, &QPushButton::clicked, this, &EditBar::pointsCleared);
    connect(automatic_, &QPushButton::clicked, this, &EditBar::automaticAsked);
    retranslate();
    showTool();
}

void EditBar::makeFields() {
    const auto caption = [this] { return new QLabel(this); };
    const auto named = [this](auto* widget, const char* name) {
        widget->setObjectName(QLatin1String(name));
        return widget;
    };
    const auto put = [this](QWidget* widget, std::vector<QAction*>* group) {
        QAction* action = addWidget(widget);
        if (group) group->push_back(action);
    };
    put(toolCaption_ = caption(), nullptr);
    put(tool_ = named(new QComboBox(this), "editTool"), nullptr);
    put(targetCaption_ = caption(), &ofTarget_);
    put(target_ = named(new QComboBox(this), "editTarget"), &ofTarget_);
    put(radiusCaption_ = caption(), nullptr);
    put(radius_ = named(new QDoubleSpinBox(this), "editRadius"), nullptr);
    radius_->setDecimals(1);
    radius_->setSingleStep(0.5);
    radius_->setRange(kBrushMinMm, kBrushMaxMm);
    radius_->setSuffix(QStringLiteral(" mm"));
    radius_->setKeyboardTracking(false);
    put(shape_ = named(new QComboBox(this), "editShape"), &ofStrokes_);
    put(huCaption_ = caption(), &ofWindow_);
    put(low_ = named(new QSpinBox(this), "editLow"), &ofWindow_);
    put(high_ = named(new QSpinBox(this), "editHigh"), &ofWindow_);
    for (QSpinBox* field : {low_, high_}) {
        field->setRange(kLowestHu, kHighestHu);
        field->setSingleStep(10);
        field->setSuffix(QStringLiteral(" HU"));
    }
    low_->setValue(200);
    high_->setValue(700);
    put(snap_ = named(new QCheckBox(this), "editSnap"), &ofPoints_);
    snap_->setChecked(true);
    put(build_ = named(new QPushButton(this), "editBuild"), &ofPoints_);
    put(back_ = named(new QPushButton(this), "editBack"), &ofPoints_);
    put(clear_ = named(new QPushButton(this), "editClear"), &ofPoints_);
    put(automatic_ = named(new QPushButton(this), "editAutomatic"), &ofPoints_);
}

MaskEdit EditBar::editOf(const Polyline& line, const Vec3& normal) const {
    MaskEdit edit;
    edit.tool = EditTool(tool_->currentIndex());
    edit.target = EditTarget(target_->currentData().toInt());
    edit.stroke = line;
    edit.radiusMm = radius_->value();
    if (edit.tool == EditTool::ThresholdPaint) edit.window = HuWindow{double(low_->value()), double(high_->value())};
    if (shape_->currentIndex() == 1) edit.disc = BrushDisc{normal, kDiscHalfThicknessMm};
    return edit;
}

bool EditBar::setsPoints() const {
    return tool_->currentIndex() == kPointTool;
}

double EditBar::radiusMm() const {
    return radius_->value();
}

void EditBar::setRadius(double mm) {
    radius_->setValue(mm);
}

bool EditBar::snapsToWall() const {
    return snap_->isChecked();
}

void EditBar::setTool(EditTool tool) {
    tool_->setCurrentIndex(int(tool));
}

void EditBar::setTarget(EditTarget target) {
    target_->setCurrentIndex(target_->findData(int(target)));
}

void EditBar::choosePoints() {
    tool_->setCurrentIndex(kPointTool);
}

void EditBar::showState(bool hasRoot, bool handRoot, std::size_t points) {
    hasRoot_ = hasRoot;
    handRoot_ = handRoot;
    build_->setEnabled(points >= 2);
    back_->setEnabled(points > 0);
    clear_->setEnabled(points > 0);
    automatic_->setEnabled(handRoot);
}

/// Smoothing and filling know the lumen only.
void EditBar::fillTargets() {
    const auto tool = EditTool(tool_->currentIndex());
    const bool lumenOnly = tool == EditTool::Smooth || tool == EditTool::Fill;
    const int before = target_->count() ? target_->currentData().toInt() : 0;
    const QSignalBlocker quiet(target_);
    target_->clear();
    for (int t = 0; t < (lumenOnly ? 1 : int(kEditTargetNames.size())); ++t)
        target_->addItem(editTargetLabel(EditTarget(t)), t);
    target_->setCurrentIndex(std::max(0, target_->findData(before)));
}

void EditBar::showTool() {
    const bool points = setsPoints();
    if (!points) fillTargets();
    for (QAction* action : ofStrokes_) action->setVisible(!points);
    for (QAction* action : ofTarget_) action->setVisible(!points);
    for (QAction* action : ofPoints_) action->setVisible(points);
    for (QAction* action : ofWindow_) action->setVisible(tool_->currentIndex() == int(EditTool::ThresholdPaint));
    const QSignalBlocker quiet(radius_);
    radius_->setValue(points ? lumenRadius_ : strokeRadius_);
    Q_EMIT changed();
}

void EditBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QToolBar::changeEvent(event);
}

void EditBar::retranslate() {
    setWindowTitle(tr("Editing the segmentation"));
    toolCaption_->setText(tr("Brush"));
    targetCaption_->setText(tr("on"));
    radiusCaption_->setText(tr("radius"));
    huCaption_->setText(tr("window"));
    snap_->setText(tr("fit the wall"));
    snap_->setToolTip(
        tr("Moves the wall to the half-way level of the CT, at most a third of the radius away from it."));
    build_->setText(tr("Build root"));
    back_->setText(tr("Take back"));
    clear_->setText(tr("Clear"));
    automatic_->setText(tr("Automatic root"));
    radius_->setToolTip(tr("The wheel changes it; Shift and wheel scroll."));
    radius_->setLocale(QLocale());
    {
        const QSignalBlocker quiet(tool_);
        const int now = std::max(0, tool_->currentIndex());
        tool_->clear();
        for (int t = 0; t < int(kEditToolNames.size()); ++t) tool_->addItem(editToolLabel(EditTool(t)));
        tool_->addItem(tr("Root by hand: points"));
        tool_->setItemData(
            kPointTool,
            tr("Click along the middle of the lumen from the LVOT to the aorta, the circle as wide as the "
               "lumen; then build the root."),
            Qt::ToolTipRole);
        tool_->setCurrentIndex(now);
    }
    const int shape = std::max(0, shape_->currentIndex());
    shape_->clear();
    shape_->addItems({tr("ball"), tr("disc")});
    shape_->setCurrentIndex(shape);
    fillTargets();
}

}  // namespace tavr
