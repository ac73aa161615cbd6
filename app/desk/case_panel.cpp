#include "app/desk/case_panel.h"
#include "planning/report/texts.h"

#include "app/desk/fluoro_panel.h"
#include "app/desk/heart_panel.h"
#include "app/desk/redo_panel.h"
#include "app/desk/row_table.h"
#include "app/presentation/case_tables.h"
#include "app/presentation/labels.h"
#include "app/presentation/text.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace tavr {
namespace {

using Words = std::vector<int>;  // columns of words, not numbers
constexpr double kShallowestMm = -10.0, kDeepestMm = 20.0;
const QString kMm = QStringLiteral("mm");

QString distancesText(const ImplantAssessment& implant) {
    if (!implant.problem.empty()) return toQt(implant.problem);
    const ValveDistances& d = implant.distances;
    QStringList parts;
    for (std::size_t cusp = 0; cusp < kCuspNames.size(); ++cusp)
        parts +=
            QStringLiteral("%1 %2").arg(QLatin1String(kCuspNames[cusp]), quantityText(d.depthByCusp[cusp], kMm, 1));
    const QString depths = CasePanel::tr("Depth below %1").arg(parts.join(QStringLiteral(",  ")));
    const QString clearances = QStringLiteral("VTC  LCA %1,  RCA %2;  VTSTJ %3")
                                   .arg(gapText(d.vtc[0], kMm, 1), gapText(d.vtc[1], kMm, 1), gapText(d.vtstj, kMm, 1));
    return depths + QLatin1Char('\n') + clearances;
}

}  // namespace

CasePanel::CasePanel(CaseSession& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      models_{TableModel(), TableModel(Words{1}), TableModel(Words{2}), TableModel(Words{2}), TableModel()} {
    for (std::size_t i = 0; i < views_.size(); ++i) views_[i] = new RowTable(models_[i], this);
    tabs_ = new QTabWidget(this);
    tabs_->setDocumentMode(true);
    tabs_->tabBar()->hide();
    views_[Risk]->setStretchColumn(2, 165);
    views_[Risk]->wrapRows();
    tabs_->addTab(makeMeasurementTab(), {});
    tabs_->addTab(views_[Sizing], {});
    tabs_->addTab(makeLandmarkTab(), {});
    tabs_->addTab(views_[Risk], {});
    tabs_->addTab(views_[Access], {});
    addPanels();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTabButtons());
    column->addWidget(tabs_, 1);
    column->addWidget(makeImplantBox());
    connectTables();
    connect(&session_, &CaseSession::caseChanged, this, &CasePanel::showCase);
    connect(&session_, &CaseSession::planChanged, this, &CasePanel::showTables);
    connect(&session_, &CaseSession::previewChanged, this, &CasePanel::showMeasurements);
    retranslate();
    showCase();
}

/// In two rows, so that none hides behind an arrow.
QWidget* CasePanel::makeTabButtons() {
    auto* bar = new QWidget(this);
    auto* grid = new QGridLayout(bar);
    grid->setContentsMargins(4, 0, 4, 0);
    grid->setSpacing(0);
    tabButtons_ = new QButtonGroup(this);
    const int columns = (tabs_->count() + 1) / 2;
    for (int i = 0; i < tabs_->count(); ++i) {
        auto* button = new QToolButton(bar);
        button->setObjectName(QStringLiteral("tabButton"));
        button->setCheckable(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        tabButtons_->addButton(button, i);
        grid->addWidget(button, i / columns, i % columns);
    }
    tabButtons_->button(0)->setChecked(true);
    connect(tabButtons_, &QButtonGroup::idClicked, tabs_, &QTabWidget::setCurrentIndex);
    connect(tabs_, &QTabWidget::currentChanged, this, [this](int i) { tabButtons_->button(i)->setChecked(true); });
    return bar;
}

void CasePanel::addPanels() {
    heart_ = new HeartPanel(session_, this);
    redo_ = new RedoPanel(session_, this);
    fluoro_ = new FluoroPanel(session_, this);
    for (QWidget* panel : {static_cast<QWidget*>(heart_), static_cast<QWidget*>(redo_), static_cast<QWidget*>(fluoro_)})
        tabs_->addTab(panel, {});
    connect(redo_, &RedoPanel::planeChosen, this, &CasePanel::planeChosen);
    connect(redo_, &RedoPanel::failed, this, &CasePanel::failed);
}

QWidget* CasePanel::makeMeasurementTab() {
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(views_[Measurements], 1);
    makeChoices(page);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(12, 8, 12, 4);
    grid->addWidget(bicuspid_, 0, 0);
    grid->addWidget(sievers_, 0, 1, 1, 2);
    grid->addWidget(calciumCaption_, 1, 0);
    grid->addWidget(calcium_, 1, 1);
    grid->addWidget(calciumHu_, 1, 2);
    grid->addWidget(lvotCaption_, 2, 0);
    grid->addWidget(lvot_, 2, 1, Qt::AlignLeft);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    connectChoices();
    return page;
}

QWidget* CasePanel::makeLandmarkTab() {
    auto* page = new QWidget(this);
    review_ = new QPushButton(page);
    place_ = new QPushButton(page);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(8, 8, 8, 8);
    buttons->addWidget(review_);
    buttons->addWidget(place_);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(views_[Landmarks], 1);
    column->addLayout(buttons);
    connect(review_, &QPushButton::clicked, this, &CasePanel::reviewSelected);
    connect(place_, &QPushButton::clicked, this, [this] {
        if (const auto id = selectedLandmark()) Q_EMIT placeAtCrosshair(*id);
    });
    return page;
}

QWidget* CasePanel::makeImplantBox() {
    auto* box = new QWidget(this);
    box->setObjectName(QStringLiteral("implantBox"));
    implantCaption_ = new QLabel(box);
    deviceCaption_ = new QLabel(box);
    depthCaption_ = new QLabel(box);
    device_ = new QComboBox(box);
    device_->setObjectName(QStringLiteral("device"));
    device_->setMaxVisibleItems(24);
    depth_ = new QDoubleSpinBox(box);
    depth_->setObjectName(QStringLiteral("depth"));
    depth_->setRange(kShallowestMm, kDeepestMm);
    depth_->setDecimals(1);
    depth_->setSingleStep(0.5);
    depth_->setSuffix(QStringLiteral(" mm"));
    depth_->setKeyboardTracking(false);
    distances_ = new QLabel(box);
    distances_->setObjectName(QStringLiteral("caption"));
    distances_->setWordWrap(true);
    distances_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* form = new QFormLayout(box);
    form->setContentsMargins(12, 10, 12, 12);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(implantCaption_);
    form->addRow(deviceCaption_, device_);
    form->addRow(depthCaption_, depth_);
    form->addRow(distances_);
    QFont bold = font();
    bold.setBold(true);
    implantCaption_->setFont(bold);
    connect(device_, &QComboBox::activated, this, [this](int row) {
        const std::string id = device_->itemData(row).toString().toStdString();
        if (!id.empty()) tell(session_.chooseDevice(id));
    });
    connect(depth_, &QDoubleSpinBox::valueChanged, this, [this](double mm) { tell(session_.setDepth(mm)); });
    return box;
}

void CasePanel::connectTables() {
    for (const Tab tab : {Measurements, Sizing, Landmarks, Risk, Access})
        connect(views_[tab], &RowTable::rowChosen, this, [this, tab](int row) { chosen(tab, row); });
    connect(views_[Sizing], &RowTable::rowActivated, this, [this](int row) {
        const std::string id = models_[Sizing].keyOf(row).toStdString();
        if (!id.empty()) tell(session_.chooseDevice(id));
    });
}

void CasePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showTables();
    }
    QWidget::changeEvent(event);
}

void CasePanel::retranslate() {
    const std::array<QString, 8> names{tr("Measurements"), tr("Sizing"), tr("Landmarks"), tr("Risk"),
                                       tr("Access"),       tr("Heart"),  tr("Redo"),      tr("C-arm")};
    for (int i = 0; i < int(names.size()); ++i) tabButtons_->button(i)->setText(names[std::size_t(i)]);
    fluoro_->retranslate();
    heart_->retranslate();
    redo_->retranslate();
    fillChoices();
    review_->setText(tr("Mark as reviewed"));
    place_->setText(tr("Place at crosshair"));
    implantCaption_->setText(tr("Rehearsed valve"));
    deviceCaption_->setText(tr("Valve"));
    depthCaption_->setText(tr("Depth below annulus"));
    depth_->setToolTip(tr("Inflow below the annulus plane on the side of the NCC; positive into the ventricle."));
    depth_->setLocale(QLocale());
    distances_->setToolTip(
        tr("Depth: inflow below each hinge point along the annulus axis.\n"
           "VTC, virtual valve to coronary: from the valve's surface to the ostium's centre, at its level, at right "
           "angles to the axis.\n"
           "VTSTJ, valve to sinotubular junction: the smallest such gap over the junction's contour.\n"
           "Negative: the rigid frame reaches through the wall."));
}

void CasePanel::showTab(Tab tab) {
    tabs_->setCurrentIndex(tab);
}

void CasePanel::select(LandmarkId id) {
    views_[Landmarks]->selectKey(QString::fromStdString(std::string(landmarkName(id))));
}

std::optional<LandmarkId> CasePanel::selectedLandmark() const {
    return landmarkFromName(views_[Landmarks]->selectedKey().toStdString());
}

void CasePanel::tell(const Status& status) {
    if (!status) Q_EMIT failed(toQt(line(status.error())));
}

void CasePanel::chosen(Tab tab, int row) {
    if (const auto plane = models_[std::size_t(tab)].planeOf(row); plane && (tab == Measurements || tab == Access))
        Q_EMIT planeChosen(*plane);
    if (tab != Landmarks) return;
    if (const auto id = landmarkFromName(models_[Landmarks].keyOf(row).toStdString())) Q_EMIT landmarkChosen(*id);
}

void CasePanel::reviewSelected() {
    const auto id = selectedLandmark();
    if (!id) return;
    tell(session_.execute({ReviewLandmark{*id}}));
    // On to the next one that still waits.
    const auto& rows = models_[Landmarks].table().rows;
    for (const TableRow& row : rows) {
        if (row.tone != Tone::Caution) continue;
        views_[Landmarks]->selectKey(row.key);
        chosen(Landmarks, models_[Landmarks].rowOf(row.key));
        return;
    }
}

void CasePanel::showCase() {
    const QSignalBlocker quiet(device_);
    device_->clear();
    if (session_.hasCase()) {
        for (const Device& device : session_.data().catalogue.devices)
            device_->addItem(toQt(device.family + " " + device.size), toQt(device.id));
    }
    showTables();
}

void CasePanel::showTables() {
    const bool open = session_.hasCase();
    const CaseData none;
    const CaseData& shown = open ? session_.data() : none;
    const auto* m = shown.plan.measurements ? &*shown.plan.measurements : nullptr;
    showMeasurements();
    models_[Sizing].show(sizingTable(shown.sizing, shown.plan.selectedDevice, hingesReviewed(shown.plan.landmarks)));
    models_[Landmarks].show(landmarkTable(shown.plan.landmarks, m));
    models_[Risk].show(riskTable(shown.implants.empty() ? nullptr : &shown.implants.front(), shown.plan.bicuspid));
    models_[Access].show(accessTable(shown));
    review_->setEnabled(open);
    place_->setEnabled(open && shown.ct);  // also where the search found nothing at all
    showImplant();
}

void CasePanel::showMeasurements() {
    const Plan none;
    const Plan& plan = session_.hasCase() ? session_.data().plan : none;
    Table table = measurementTable(plan.measurements ? &*plan.measurements : nullptr, plan.bicuspid);
    if (session_.hasCase()) addPhaseRows(table, session_.data());
    models_[Measurements].show(std::move(table));
    showChoices(plan);
}

void CasePanel::showImplant() {
    const QSignalBlocker quietDevice(device_), quietDepth(depth_);
    const bool open = session_.hasCase();
    const bool placed = open && !session_.data().plan.implants.empty();
    device_->setEnabled(open && session_.data().plan.measurements.has_value());
    depth_->setEnabled(placed);
    if (!placed) {
        device_->setCurrentIndex(-1);
        distances_->clear();
        return;
    }
    const ImplantChoice& choice = session_.data().plan.implants.front();
    device_->setCurrentIndex(device_->findData(toQt(choice.deviceId)));
    depth_->setValue(choice.depthMm);
    const auto& implants = session_.data().implants;
    distances_->setText(implants.empty() ? QString() : distancesText(implants.front()));
}

}  // namespace tavr
