#include "app/desk/redo_panel.h"

#include "app/desk/row_table.h"
#include "app/presentation/case_tables.h"
#include "app/presentation/text.h"
#include "planning/report/redo_list.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace tavr {
namespace {

constexpr int kNameWidth = 165;
constexpr double kTallestMm = 80.0;
// What the first lines of the list mean; device ids follow.
const QString kNone = QStringLiteral("none"), kFrame = QStringLiteral("frame");

QDoubleSpinBox* mmBox(QWidget* parent, const char* name, double low, double high) {
    auto* box = new QDoubleSpinBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setRange(low, high);
    box->setDecimals(1);
    box->setSingleStep(0.5);
    box->setSuffix(QStringLiteral(" mm"));
    box->setKeyboardTracking(false);
    return box;
}

}  // namespace

RedoPanel::RedoPanel(CaseSession& session, QWidget* parent)
    : QWidget(parent), session_(session), model_(std::vector<int>{2}) {
    build();
    connectInputs();
    connect(&session_, &CaseSession::caseChanged, this, [this] {
        fillDevices();
        showPlan();
    });
    connect(&session_, &CaseSession::planChanged, this, &RedoPanel::showPlan);
    retranslate();
}

void RedoPanel::build() {
    device_ = new QComboBox(this);
    device_->setObjectName(QStringLiteral("failedDevice"));
    device_->setMaxVisibleItems(24);
    depth_ = mmBox(this, "failedDepth", kDepthMinMm, kDepthMaxMm);
    skirt_ = mmBox(this, "neoSkirt", 0.0, kTallestMm);
    deviceCaption_ = new QLabel(this);
    depthCaption_ = new QLabel(this);
    skirtCaption_ = new QLabel(this);
    auto* form = new QFormLayout;
    form->setContentsMargins(12, 10, 12, 8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(deviceCaption_, device_);
    form->addRow(depthCaption_, depth_);
    form->addRow(skirtCaption_, skirt_);
    view_ = new RowTable(model_, this);
    view_->setObjectName(QStringLiteral("redoTable"));
    view_->setStretchColumn(2, kNameWidth);
    view_->wrapRows();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(form);
    column->addWidget(view_, 1);
}

void RedoPanel::connectInputs() {
    connect(device_, &QComboBox::activated, this, &RedoPanel::choose);
    connect(depth_, &QDoubleSpinBox::valueChanged, this,
            [this](double mm) { change([mm](FailedValve& valve) { valve.depthMm = mm; }); });
    connect(skirt_, &QDoubleSpinBox::valueChanged, this, [this](double mm) {
        change([mm](FailedValve& valve) { valve.neoSkirtMm = mm > 0.0 ? std::optional(mm) : std::nullopt; });
    });
    connect(view_, &RowTable::rowChosen, this, [this](int row) {
        if (const auto plane = model_.planeOf(row)) Q_EMIT planeChosen(*plane);
    });
}

void RedoPanel::fillDevices() {
    const QSignalBlocker quiet(device_);
    device_->clear();
    device_->addItem(tr("none"), kNone);
    device_->addItem(tr("its frame in the CT"), kFrame);
    if (!session_.hasCase()) return;
    device_->insertSeparator(device_->count());
    for (const Device& device : session_.data().catalogue.devices)
        device_->addItem(toQt(device.family + " " + device.size), toQt(device.id));
}

void RedoPanel::retranslate() {
    deviceCaption_->setText(tr("Failed valve"));
    device_->setToolTip(
        tr("The transcatheter valve that stands there already. Its frame is looked for in the CT as a ring of metal "
           "about the annulus."));
    depthCaption_->setText(tr("Depth below annulus"));
    skirtCaption_->setText(tr("Neo-skirt above its inflow"));
    skirt_->setSpecialValueText(tr("frame's top (worst case)"));
    skirt_->setToolTip(
        tr("How high the failed valve's leaflets stand once a new valve pins them open. No maker publishes it."));
    for (QDoubleSpinBox* box : {depth_, skirt_}) box->setLocale(QLocale());
    fillDevices();
    showPlan();
}

void RedoPanel::choose(int row) {
    const QString what = device_->itemData(row).toString();
    if (what == kFrame) {
        session_.findFailedFrame();
        showPlan();  // until one is found, what was there stays
        return;
    }
    std::optional<FailedValve> valve;
    if (what != kNone) {
        const Device* device = session_.data().catalogue.find(what.toStdString());
        if (!device) return;
        valve.emplace();
        valve->deviceId = device->id;
        valve->depthMm = defaultDepth(*device);
    }
    if (const Status done = session_.setFailedValve(valve); !done) Q_EMIT failed(toQt(line(done.error())));
}

void RedoPanel::change(const std::function<void(FailedValve&)>& how) {
    if (!session_.hasCase() || !session_.data().plan.failedValve) return;
    FailedValve valve = *session_.data().plan.failedValve;
    how(valve);
    if (const Status done = session_.setFailedValve(valve); !done) Q_EMIT failed(toQt(line(done.error())));
}

void RedoPanel::showPlan() {
    const QSignalBlocker quietDevice(device_), quietDepth(depth_), quietSkirt(skirt_);
    const CaseData none;
    const CaseData& shown = session_.hasCase() ? session_.data() : none;
    const auto& valve = shown.plan.failedValve;
    device_->setEnabled(shown.plan.measurements.has_value());
    const QString what = !valve ? kNone : valve->frame ? kFrame : toQt(valve->deviceId);
    device_->setCurrentIndex(device_->findData(what));
    depth_->setEnabled(valve && !valve->frame);
    skirt_->setEnabled(valve.has_value());
    depth_->setValue(valve ? valve->depthMm : 0.0);
    skirt_->setValue(valve ? valve->neoSkirtMm.value_or(0.0) : 0.0);
    model_.show(redoTable(shown));
}

}  // namespace tavr
