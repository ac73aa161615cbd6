#include "app/desk/heart_panel.h"

#include "app/desk/row_table.h"
#include "app/desk/style.h"
#include "app/presentation/case_tables.h"

#include <QAction>
#include <QCheckBox>
#include <QGridLayout>
#include <QPixmap>
#include <QPushButton>
#include <QVBoxLayout>

namespace tavr {
namespace {

constexpr int kNameWidth = 118;

QIcon swatch(Rgb colour) {
    QPixmap square(12, 12);
    square.fill(toQColor(colour));
    return square;
}

}  // namespace

HeartPanel::HeartPanel(CaseSession& session, QWidget* parent)
    : QWidget(parent), session_(session), model_(std::vector<int>{3}) {
    build();
    connect(&session_, &CaseSession::caseChanged, this, &HeartPanel::showPlan);
    connect(&session_, &CaseSession::planChanged, this, &HeartPanel::showPlan);
    connect(segment_, &QPushButton::clicked, &session_, &CaseSession::segmentHeart);
    retranslate();
}

void HeartPanel::build() {
    view_ = new RowTable(model_, this);
    view_->setObjectName(QStringLiteral("heartTable"));
    view_->setStretchColumn(3, kNameWidth);
    view_->wrapRows();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(view_, 1);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(12, 8, 12, 4);
    grid->setVerticalSpacing(4);
    for (std::size_t i = 0; i < kHeartParts; ++i) {
        makeToggle(i);
        grid->addWidget(boxes_[i], int(i % (kHeartParts / 2)), int(i / (kHeartParts / 2)));
    }
    column->addLayout(grid);
    segment_ = new QPushButton(this);
    segment_->setObjectName(QStringLiteral("segmentHeart"));
    auto* button = new QHBoxLayout;
    button->setContentsMargins(8, 4, 8, 8);
    button->addWidget(segment_);
    column->addLayout(button);
}

void HeartPanel::makeToggle(std::size_t i) {
    const auto part = HeartPart(i);
    auto* action = toggles_[i] = new QAction(this);
    action->setCheckable(true);
    action->setChecked(kHeartPartsAtFirst[i]);
    action->setIcon(swatch(heartPartColour(part)));
    action->setIconVisibleInMenu(true);
    auto* box = boxes_[i] = new QCheckBox(this);
    box->setObjectName(QStringLiteral("heartPart%1").arg(i));
    box->setIcon(action->icon());
    box->setChecked(action->isChecked());
    connect(box, &QCheckBox::toggled, action, &QAction::setChecked);
    connect(action, &QAction::toggled, box, &QCheckBox::setChecked);
    connect(action, &QAction::toggled, this, [this, part](bool on) { Q_EMIT partShown(part, on); });
}

void HeartPanel::retranslate() {
    for (std::size_t i = 0; i < kHeartParts; ++i) {
        toggles_[i]->setText(heartPartName(HeartPart(i)));
        boxes_[i]->setText(heartPartName(HeartPart(i)));
    }
    segment_->setToolTip(
        tr("Chambers, coronary trunks and aortic wall from this CT and the root at hand. Takes some seconds; the "
           "study is saved along."));
    showPlan();
}

void HeartPanel::showPlan() {
    const CaseData none;
    const CaseData& shown = session_.hasCase() ? session_.data() : none;
    model_.show(heartTable(shown));
    for (std::size_t i = 0; i < kHeartParts; ++i) {
        const bool there = hasHeartPart(shown, HeartPart(i));
        toggles_[i]->setEnabled(there);
        boxes_[i]->setEnabled(there);
    }
    segment_->setText(shown.heart ? tr("Segment the heart again") : tr("Segment the heart"));
    segment_->setEnabled(shown.ct && shown.root);
}

}  // namespace tavr
