// The reader's own choices under the measurements: the valve's morphology and the calcium threshold.
#include "app/desk/case_panel.h"
#include "planning/report/texts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSignalBlocker>

namespace tavr {

void CasePanel::makeChoices(QWidget* page) {
    bicuspid_ = new QCheckBox(page);
    bicuspid_->setObjectName(QStringLiteral("bicuspid"));
    sievers_ = new QComboBox(page);
    sievers_->setObjectName(QStringLiteral("sievers"));
    calciumCaption_ = new QLabel(page);
    calcium_ = new QComboBox(page);
    calcium_->setObjectName(QStringLiteral("calciumRule"));
    calciumHu_ = new QDoubleSpinBox(page);
    calciumHu_->setObjectName(QStringLiteral("calciumHu"));
    calciumHu_->setRange(kCalciumMinHu, kCalciumMaxHu);
    calciumHu_->setDecimals(0);
    calciumHu_->setSingleStep(10.0);
    calciumHu_->setSuffix(QStringLiteral(" HU"));
    calciumHu_->setKeyboardTracking(false);
    lvotCaption_ = new QLabel(page);
    lvot_ = new QDoubleSpinBox(page);
    lvot_->setObjectName(QStringLiteral("lvotOffset"));
    lvot_->setRange(kLvotMinMm, kLvotMaxMm);
    lvot_->setDecimals(1);
    lvot_->setSingleStep(0.5);
    lvot_->setSuffix(QStringLiteral(" mm"));
    lvot_->setKeyboardTracking(false);
}

void CasePanel::connectChoices() {
    connect(bicuspid_, &QCheckBox::clicked, this, [this](bool on) { tell(session_.setBicuspid(on)); });
    connect(sievers_, &QComboBox::activated, this,
            [this](int row) { tell(session_.setBicuspid(true, Sievers(sievers_->itemData(row).toInt()))); });
    connect(calcium_, &QComboBox::activated, this, [this](int row) {
        tell(session_.setCalciumThreshold({CalciumRule(calcium_->itemData(row).toInt()), calciumHu_->value()}));
    });
    connect(calciumHu_, &QDoubleSpinBox::valueChanged, this, [this](double hu) {
        tell(session_.setCalciumThreshold({CalciumRule::User, hu}));
    });
    connect(lvot_, &QDoubleSpinBox::valueChanged, this, [this](double mm) { tell(session_.setLvotLevel(mm)); });
}

void CasePanel::fillChoices() {
    const QSignalBlocker quietType(sievers_), quietRule(calcium_);
    bicuspid_->setText(tr("Bicuspid valve"));
    bicuspid_->setToolTip(
        tr("As the reader calls it: nothing here assesses the morphology. Kept with the plan; sizing and "
           "report then carry the cautions of a bicuspid valve."));
    sievers_->setToolTip(
        tr("Sievers type as the reader calls it: the cusps that are fused tell the true commissures."));
    calciumCaption_->setText(tr("Calcium threshold"));
    calcium_->setToolTip(
        tr("By which threshold calcium counts. The volumes of all rules stand side by side in the table; they must not "
           "be mixed. A rule inside the blood's own spread cannot be applied."));
    calciumHu_->setToolTip(tr("Threshold of one's own"));
    calciumHu_->setLocale(QLocale());
    lvotCaption_->setText(tr("LVOT below the annulus"));
    lvot_->setToolTip(tr("At which distance below the annulus plane the LVOT is measured."));
    lvot_->setLocale(QLocale());
    sievers_->clear();
    for (int type = 0; type < int(kSieversTypes); ++type) sievers_->addItem(sieversText(Sievers(type)), type);
    calcium_->clear();
    for (int rule = 0; rule < int(kCalciumRules); ++rule)
        calcium_->addItem(
            CalciumRule(rule) == CalciumRule::User ? tr("own threshold") : calciumRuleText({CalciumRule(rule), 0.0}),
            rule);
}

void CasePanel::showChoices(const Plan& plan) {
    const QSignalBlocker quiet(bicuspid_), quietType(sievers_), quietRule(calcium_), quietHu(calciumHu_), quietLvot(lvot_);
    const bool measured = plan.measurements.has_value();
    bicuspid_->setChecked(plan.bicuspid);
    bicuspid_->setEnabled(measured);
    sievers_->setCurrentIndex(int(plan.sievers));
    sievers_->setEnabled(measured && plan.bicuspid);
    calcium_->setCurrentIndex(int(plan.calcium.rule));
    calcium_->setEnabled(measured);
    calciumHu_->setVisible(plan.calcium.rule == CalciumRule::User);
    calciumHu_->setValue(plan.calcium.userHu);
    lvot_->setValue(plan.lvotOffsetMm);
    lvot_->setEnabled(measured);
}

}  // namespace tavr
