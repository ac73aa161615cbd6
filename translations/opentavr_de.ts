<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Labels</name>
    <message>
        <source>Place %1</source>
        <translation>%1 setzen</translation>
    </message>
    <message>
        <source>Review %1</source>
        <translation>%1 bestätigen</translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>Implant %1 at %2</source>
        <translation>%1 in %2 Tiefe implantieren</translation>
    </message>
    <message>
        <source>Remove implant %1</source>
        <translation>Implantat %1 entfernen</translation>
    </message>
    <message>
        <source>in range</source>
        <translation>im Bereich</translation>
    </message>
    <message>
        <source>borderline</source>
        <translation>grenzwertig</translation>
    </message>
    <message>
        <source>too small</source>
        <translation>zu klein</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>no published range</source>
        <translation>kein publizierter Bereich</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>Hinge point NCC</source>
        <translation>Hinge-Punkt NCC</translation>
    </message>
    <message>
        <source>Hinge point RCC</source>
        <translation>Hinge-Punkt RCC</translation>
    </message>
    <message>
        <source>Hinge point LCC</source>
        <translation>Hinge-Punkt LCC</translation>
    </message>
    <message>
        <source>Commissure NCC–RCC</source>
        <translation>Kommissur NCC–RCC</translation>
    </message>
    <message>
        <source>Commissure RCC–LCC</source>
        <translation>Kommissur RCC–LCC</translation>
    </message>
    <message>
        <source>Commissure LCC–NCC</source>
        <translation>Kommissur LCC–NCC</translation>
    </message>
    <message>
        <source>Left coronary ostium, centre</source>
        <translation>Linkes Koronarostium, Mitte</translation>
    </message>
    <message>
        <source>Right coronary ostium, centre</source>
        <translation>Rechtes Koronarostium, Mitte</translation>
    </message>
    <message>
        <source>Left coronary ostium, lower edge</source>
        <translation>Linkes Koronarostium, Unterrand</translation>
    </message>
    <message>
        <source>Right coronary ostium, lower edge</source>
        <translation>Rechtes Koronarostium, Unterrand</translation>
    </message>
    <message>
        <source>Sinotubular junction, centre</source>
        <translation>Sinotubulärer Übergang, Mitte</translation>
    </message>
    <message>
        <source>Crest of the muscular septum</source>
        <translation>Oberkante des muskulären Septums</translation>
    </message>
</context>
<context>
    <name>Measurements</name>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Area inside the smoothed closed contour (shoelace formula).</source>
        <translation>Fläche innerhalb der geglätteten geschlossenen Kontur (gaußsche Trapezformel).</translation>
    </message>
    <message>
        <source>Perimeter</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Length of the smoothed closed contour.</source>
        <translation>Länge der geglätteten geschlossenen Kontur.</translation>
    </message>
    <message>
        <source>Minimum diameter</source>
        <translation>Kleinster Durchmesser</translation>
    </message>
    <message>
        <source>Smallest caliper (Feret) diameter; not forced perpendicular to the largest.</source>
        <translation>Kleinster Feret-Durchmesser; nicht zwingend senkrecht zum größten.</translation>
    </message>
    <message>
        <source>Maximum diameter</source>
        <translation>Größter Durchmesser</translation>
    </message>
    <message>
        <source>Largest caliper (Feret) diameter.</source>
        <translation>Größter Feret-Durchmesser.</translation>
    </message>
    <message>
        <source>Area-derived diameter</source>
        <translation>Durchmesser aus Fläche</translation>
    </message>
    <message>
        <source>Diameter of the circle of equal area, √(4A/π).</source>
        <translation>Durchmesser des flächengleichen Kreises, √(4A/π).</translation>
    </message>
    <message>
        <source>Perimeter-derived diameter</source>
        <translation>Durchmesser aus Umfang</translation>
    </message>
    <message>
        <source>Diameter of the circle of equal perimeter, P/π.</source>
        <translation>Durchmesser des umfangsgleichen Kreises, P/π.</translation>
    </message>
    <message>
        <source>Eccentricity</source>
        <translation>Exzentrizität</translation>
    </message>
    <message>
        <source>1 − minimum diameter / maximum diameter; 0 is a circle.</source>
        <translation>1 − kleinster Durchmesser / größter Durchmesser; 0 ist ein Kreis.</translation>
    </message>
    <message>
        <source>Annulus</source>
        <translation>Anulus</translation>
    </message>
    <message>
        <source>Angle to the axial plane</source>
        <translation>Winkel zur Axialebene</translation>
    </message>
    <message>
        <source>Angle between the annulus plane and the axial plane, in coronal projection.</source>
        <translation>Winkel zwischen Anulusebene und Axialebene, in koronarer Projektion.</translation>
    </message>
    <message>
        <source>LVOT, %1 below the annulus</source>
        <translation>LVOT, %1 unter dem Anulus</translation>
    </message>
    <message>
        <source>Membranous septum</source>
        <translation>Membranöses Septum</translation>
    </message>
    <message>
        <source>Annulus plane to the crest of the muscular septum under the NCC–RCC commissure.</source>
        <translation>Anulusebene bis zur Oberkante des muskulären Septums unter der Kommissur NCC–RCC.</translation>
    </message>
    <message>
        <source>Sinuses of Valsalva</source>
        <translation>Valsalva-Sinus</translation>
    </message>
    <message>
        <source>Diameter %1</source>
        <translation>Durchmesser %1</translation>
    </message>
    <message>
        <source>From the middle of the cusp through the centre to the opposite commissure.</source>
        <translation>Von der Mitte der Tasche durch das Zentrum zur gegenüberliegenden Kommissur.</translation>
    </message>
    <message>
        <source>Largest area of the sinuses in a plane parallel to the annulus.</source>
        <translation>Größte Fläche der Sinus in einer Ebene parallel zum Anulus.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Annulus plane to the plane of the largest sinus area, along the annulus normal.</source>
        <translation>Anulusebene bis zur Ebene der größten Sinusfläche, entlang der Anulusnormalen.</translation>
    </message>
    <message>
        <source>Sinotubular junction and aorta</source>
        <translation>Sinotubulärer Übergang und Aorta</translation>
    </message>
    <message>
        <source>STJ height</source>
        <translation>STJ-Höhe</translation>
    </message>
    <message>
        <source>Annulus plane to the centre of the sinotubular junction, along the annulus normal.</source>
        <translation>Anulusebene bis zur Mitte des sinotubulären Übergangs, entlang der Anulusnormalen.</translation>
    </message>
    <message>
        <source>STJ minimum diameter</source>
        <translation>STJ, kleinster Durchmesser</translation>
    </message>
    <message>
        <source>Smallest caliper diameter at the waist above the sinuses.</source>
        <translation>Kleinster Feret-Durchmesser an der Taille oberhalb der Sinus.</translation>
    </message>
    <message>
        <source>STJ maximum diameter</source>
        <translation>STJ, größter Durchmesser</translation>
    </message>
    <message>
        <source>Largest caliper diameter at the waist above the sinuses.</source>
        <translation>Größter Feret-Durchmesser an der Taille oberhalb der Sinus.</translation>
    </message>
    <message>
        <source>Ascending aorta at %1</source>
        <translation>Aorta ascendens bei %1</translation>
    </message>
    <message>
        <source>Area-derived diameter perpendicular to the centreline at this height above the annulus.</source>
        <translation>Durchmesser aus der Fläche senkrecht zur Mittellinie in dieser Höhe über dem Anulus.</translation>
    </message>
    <message>
        <source>Coronary ostia</source>
        <translation>Koronarostien</translation>
    </message>
    <message>
        <source>%1 height, lower edge</source>
        <translation>%1-Höhe, Unterrand</translation>
    </message>
    <message>
        <source>Lower edge of the ostium above the annulus plane, perpendicular to it.</source>
        <translation>Unterrand des Ostiums über der Anulusebene, senkrecht zu ihr.</translation>
    </message>
    <message>
        <source>%1 height, centre</source>
        <translation>%1-Höhe, Mitte</translation>
    </message>
    <message>
        <source>Centre of the ostium above the annulus plane, perpendicular to it.</source>
        <translation>Mitte des Ostiums über der Anulusebene, senkrecht zu ihr.</translation>
    </message>
    <message>
        <source>%1 ostium diameter</source>
        <translation>%1-Ostium, Durchmesser</translation>
    </message>
    <message>
        <source>Diameter of the ostium at the wall of the sinus.</source>
        <translation>Durchmesser des Ostiums an der Sinuswand.</translation>
    </message>
    <message>
        <source>Calcium above %1</source>
        <translation>Kalk über %1</translation>
    </message>
    <message>
        <source>Volume, valve</source>
        <translation>Volumen, Klappe</translation>
    </message>
    <message>
        <source>Volume above the threshold from the annulus to the cusp tips.</source>
        <translation>Volumen über der Schwelle vom Anulus bis zu den Taschenrändern.</translation>
    </message>
    <message>
        <source>Volume, %1</source>
        <translation>Volumen, %1</translation>
    </message>
    <message>
        <source>Part of the valve&apos;s calcium in the sector of this cusp.</source>
        <translation>Anteil des Klappenkalks im Sektor dieser Tasche.</translation>
    </message>
    <message>
        <source>Volume, LVOT</source>
        <translation>Volumen, LVOT</translation>
    </message>
    <message>
        <source>Volume above the threshold below the annulus plane.</source>
        <translation>Volumen über der Schwelle unterhalb der Anulusebene.</translation>
    </message>
    <message>
        <source>C-arm views</source>
        <translation>C-Bogen-Ansichten</translation>
    </message>
    <message>
        <source>Three-cusp view</source>
        <translation>Drei-Taschen-Ansicht</translation>
    </message>
    <message>
        <source>In the annulus plane with the right cusp in the middle.</source>
        <translation>In der Anulusebene, rechte Tasche in der Mitte.</translation>
    </message>
    <message>
        <source>Cusp-overlap view</source>
        <translation>Cusp-Overlap-Ansicht</translation>
    </message>
    <message>
        <source>In the annulus plane with the right and left cusps overlapping.</source>
        <translation>In der Anulusebene, rechte und linke Tasche überlagert.</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>90 % interval</source>
        <translation>90-%-Intervall</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>plane through (%1, %2, %3) mm, normal (%4, %5, %6)</source>
        <translation>Ebene durch (%1, %2, %3) mm, Normale (%4, %5, %6)</translation>
    </message>
    <message>
        <source>not measured: %1</source>
        <translation>nicht gemessen: %1</translation>
    </message>
    <message>
        <source>3-cusp, RCC in front</source>
        <translation>Drei-Taschen, RCC vorn</translation>
    </message>
    <message>
        <source>Cusp overlap R–L, NCC alone</source>
        <translation>Cusp-Overlap R–L, NCC frei</translation>
    </message>
    <message>
        <source>The valve axis appears at %1 % of its length.</source>
        <translation>Die Klappenachse erscheint mit %1 % ihrer Länge.</translation>
    </message>
    <message>
        <source>On the curve the annulus is seen edge-on. Grey: beyond 60° LAO/RAO or 45° CRAN/CAUD, out of the reach of most C-arms.</source>
        <translation>Auf der Kurve erscheint der Anulus als Linie. Grau: jenseits von 60° LAO/RAO oder 45° CRAN/CAUD, für die meisten C-Bögen nicht erreichbar.</translation>
    </message>
    <message>
        <source>Long axis and C-arm views</source>
        <translation>Lange Achse und C-Bogen-Ansichten</translation>
    </message>
    <message>
        <source>Plane through the annulus centre, the annulus normal (up) and the left ostium. Dashed: measuring levels.</source>
        <translation>Ebene durch das Anuluszentrum, die Anulusnormale (oben) und das linke Ostium. Gestrichelt: Messebenen.</translation>
    </message>
    <message>
        <source>Orange: the valve at its nominal size, placed geometrically (%1).</source>
        <translation>Orange: die Klappe in Nenngröße, geometrisch platziert (%1).</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>90 % interval</source>
        <translation>90-%-Intervall</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Implant</source>
        <translation>Implantat</translation>
    </message>
    <message>
        <source>Depth mm</source>
        <translation>Tiefe mm</translation>
    </message>
    <message>
        <source>NCC / RCC / LCC mm</source>
        <translation>NCC / RCC / LCC mm</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>%1 more implants stand in the study.</source>
        <translation>%1 weitere Implantate stehen in der Studie.</translation>
    </message>
    <message>
        <source>Depth: inflow below each hinge point, along the annulus normal. VTC: from the rigid valve to the ostium at its level; VTSTJ: smallest gap to the STJ. Geometry only, no simulation.</source>
        <translation>Tiefe: Einstrom unter jedem Hinge-Punkt, entlang der Anulusnormalen. VTC: von der starren Klappe zum Ostium auf dessen Höhe; VTSTJ: kleinster Abstand zum STJ. Nur Geometrie, keine Simulation.</translation>
    </message>
    <message>
        <source>; n = %1</source>
        <translation>; n = %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>This patient</source>
        <translation>Dieser Patient</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>%1: %2.  Base rate: %3</source>
        <translation>%1: %2.  Grundrate: %3</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>regularised</source>
        <translation>regularisiert</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source> (largest corner error without it %1 mm)</source>
        <translation> (größter Eckenfehler ohne dies %1 mm)</translation>
    </message>
    <message>
        <source>%1 kVp</source>
        <translation>%1 kVp</translation>
    </message>
    <message>
        <source>kernel %1</source>
        <translation>Kernel %1</translation>
    </message>
    <message>
        <source>Implants and published risk rules</source>
        <translation>Implantate und publizierte Risikoregeln</translation>
    </message>
    <message>
        <source>No valve has been placed.</source>
        <translation>Es wurde keine Klappe platziert.</translation>
    </message>
    <message>
        <source>Rules for %1 at %2 mm. Most thresholds come from small retrospective series: read them as reference lines, never as a verdict.</source>
        <translation>Regeln für %1 bei %2 mm. Die meisten Schwellen stammen aus kleinen retrospektiven Serien: als Bezugslinien lesen, nie als Urteil.</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Device catalogue</source>
        <translation>Klappenkatalog</translation>
    </message>
    <message>
        <source>Plan made</source>
        <translation>Planung erstellt</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Voxels</source>
        <translation>Voxel</translation>
    </message>
    <message>
        <source>%1 × %2 × %3 of %4 × %5 × %6 mm</source>
        <translation>%1 × %2 × %3 zu %4 × %5 × %6 mm</translation>
    </message>
    <message>
        <source>Acquisition</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>Geometrie</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>and %1 more in the study</source>
        <translation>und %1 weitere in der Studie</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>90 %, from perturbing the hinge points and the wall position within their standard deviations</source>
        <translation>90 %, durch Variation der Hinge-Punkte und der Wandposition innerhalb ihrer Standardabweichungen</translation>
    </message>
    <message>
        <source>area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>perimeter</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Marketed</source>
        <translation>Im Handel</translation>
    </message>
    <message>
        <source>Investigational</source>
        <translation>In Erprobung</translation>
    </message>
    <message>
        <source>Discontinued, for the history of a redo only</source>
        <translation>Nicht mehr erhältlich, nur für die Vorgeschichte eines Redo</translation>
    </message>
    <message>
        <source> (nearest diameter %1 mm, oversizing %2 %)</source>
        <translation> (nächster Durchmesser %1 mm, Oversizing %2 %)</translation>
    </message>
    <message>
        <source>Annulus range not published, hence no verdict: %1.</source>
        <translation>Anulusbereich nicht publiziert, daher kein Urteil: %1.</translation>
    </message>
    <message>
        <source>Sizing of every valve in the catalogue</source>
        <translation>Größenwahl für jede Klappe des Katalogs</translation>
    </message>
    <message>
        <source>Valve</source>
        <translation>Klappe</translation>
    </message>
    <message>
        <source>Published range</source>
        <translation>Publizierter Bereich</translation>
    </message>
    <message>
        <source>Oversizing (90 %)</source>
        <translation>Oversizing (90 %)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Passung</translation>
    </message>
    <message>
        <source>P in range</source>
        <translation>P im Bereich</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Src</source>
        <translation>Qu.</translation>
    </message>
    <message>
        <source>&quot;Too small&quot;: the annulus exceeds the range; &quot;too large&quot;: it falls short of it; &quot;borderline&quot;: the 90 % interval crosses a limit. Oversizing is in area for area-sized and in perimeter for perimeter-sized valves (10 % in perimeter is about 21 % in area).</source>
        <translation>„Zu klein“: der Anulus überschreitet den Bereich; „zu groß“: er unterschreitet ihn; „grenzwertig“: das 90-%-Intervall kreuzt eine Grenze. Oversizing in Fläche bei flächenbemessenen, in Umfang bei umfangsbemessenen Klappen (10 % im Umfang sind etwa 21 % in der Fläche).</translation>
    </message>
    <message>
        <source>Aortic valve plan</source>
        <translation>Aortenklappenplanung</translation>
    </message>
    <message>
        <source>All %1 landmarks were reviewed by a person.</source>
        <translation>Alle %1 Landmarken wurden von einer Person geprüft.</translation>
    </message>
    <message>
        <source>Review required: %1 of %2 landmarks were found automatically and no person has confirmed them. Confirm the hinge points and the ostia before relying on any number below.</source>
        <translation>Prüfung nötig: %1 von %2 Landmarken wurden automatisch gefunden und von niemandem bestätigt. Vor Verwendung irgendeiner Zahl die Hinge-Punkte und Ostien bestätigen.</translation>
    </message>
    <message>
        <source>Chosen valve</source>
        <translation>Gewählte Klappe</translation>
    </message>
    <message>
        <source>No valve chosen</source>
        <translation>Keine Klappe gewählt</translation>
    </message>
    <message>
        <source>%1 mm below the annulus plane</source>
        <translation>%1 mm unter der Anulusebene</translation>
    </message>
    <message>
        <source>, oversizing %1 %</source>
        <translation>, Oversizing %1 %</translation>
    </message>
    <message>
        <source> (90 %: %1)</source>
        <translation> (90 %: %1)</translation>
    </message>
    <message>
        <source>Caution: %1</source>
        <translation>Vorsicht: %1</translation>
    </message>
    <message>
        <source>Annulus area</source>
        <translation>Anulusfläche</translation>
    </message>
    <message>
        <source>Annulus perimeter</source>
        <translation>Anulusumfang</translation>
    </message>
    <message>
        <source>Smallest diameter</source>
        <translation>Kleinster Durchmesser</translation>
    </message>
    <message>
        <source>Largest diameter</source>
        <translation>Größter Durchmesser</translation>
    </message>
    <message>
        <source>Area-derived diameter</source>
        <translation>Durchmesser aus Fläche</translation>
    </message>
    <message>
        <source>Left coronary height</source>
        <translation>Höhe linkes Ostium</translation>
    </message>
    <message>
        <source>Right coronary height</source>
        <translation>Höhe rechtes Ostium</translation>
    </message>
    <message>
        <source>Calcium volume</source>
        <translation>Kalkvolumen</translation>
    </message>
    <message>
        <source>Membranous septum</source>
        <translation>Membranöses Septum</translation>
    </message>
    <message>
        <source>3-cusp view</source>
        <translation>Drei-Taschen-Ansicht</translation>
    </message>
    <message>
        <source>Cusp overlap view</source>
        <translation>Cusp-Overlap-Ansicht</translation>
    </message>
    <message>
        <source>Centre (%1, %2, %3) mm, normal (%4, %5, %6), LPS.</source>
        <translation>Zentrum (%1, %2, %3) mm, Normale (%4, %5, %6), LPS.</translation>
    </message>
    <message>
        <source>Annulus plane through the three hinge points, seen from the ventricle, anterior up. Green: lumen contour; dashed: largest and smallest caliper diameter. </source>
        <translation>Anulusebene durch die drei Hinge-Punkte, vom Ventrikel aus gesehen, anterior oben. Grün: Lumenkontur; gestrichelt: größter und kleinster Feret-Durchmesser. </translation>
    </message>
    <message>
        <source>LVOT, %1 mm below the annulus</source>
        <translation>LVOT, %1 mm unter dem Anulus</translation>
    </message>
    <message>
        <source>Sinus, %1 mm above the annulus</source>
        <translation>Sinus, %1 mm über dem Anulus</translation>
    </message>
    <message>
        <source>Sinus</source>
        <translation>Sinus</translation>
    </message>
    <message>
        <source>STJ, %1 mm above the annulus</source>
        <translation>STJ, %1 mm über dem Anulus</translation>
    </message>
    <message>
        <source>STJ</source>
        <translation>STJ</translation>
    </message>
    <message>
        <source>%1, %2 × %3 mm</source>
        <translation>%1, %2 × %3 mm</translation>
    </message>
    <message>
        <source>Marketed valves whose published range holds this annulus</source>
        <translation>Klappen im Handel, deren publizierter Bereich diesen Anulus einschließt</translation>
    </message>
    <message>
        <source>In range</source>
        <translation>Im Bereich</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>← RAO, degrees</source>
        <translation>← RAO, Grad</translation>
    </message>
    <message>
        <source>LAO, degrees →</source>
        <translation>LAO, Grad →</translation>
    </message>
    <message>
        <source>CRAN ↑</source>
        <translation>CRAN ↑</translation>
    </message>
    <message>
        <source>CAUD ↓</source>
        <translation>CAUD ↓</translation>
    </message>
    <message>
        <source>annulus</source>
        <translation>Anulus</translation>
    </message>
    <message>
        <source>LVOT</source>
        <translation>LVOT</translation>
    </message>
    <message>
        <source>sinus</source>
        <translation>Sinus</translation>
    </message>
    <message>
        <source>3-cusp</source>
        <translation>Drei-Taschen</translation>
    </message>
    <message>
        <source>cusp overlap R–L</source>
        <translation>Cusp-Overlap R–L</translation>
    </message>
    <message>
        <source>TAVR planning report</source>
        <translation>TAVR-Planungsbericht</translation>
    </message>
    <message>
        <source>Research software: not for clinical use</source>
        <translation>Forschungssoftware: nicht für den klinischen Einsatz</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Paravalvular leak</source>
        <translation>Paravalvuläres Leck</translation>
    </message>
    <message>
        <source>Coronary obstruction</source>
        <translation>Koronarobstruktion</translation>
    </message>
    <message>
        <source>Conduction</source>
        <translation>Reizleitung</translation>
    </message>
    <message>
        <source>Annular rupture</source>
        <translation>Anulusruptur</translation>
    </message>
    <message>
        <source>Embolisation</source>
        <translation>Embolisation</translation>
    </message>
    <message>
        <source>Prosthesis mismatch</source>
        <translation>Prothesen-Mismatch</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>in range</source>
        <translation>im Bereich</translation>
    </message>
    <message>
        <source>borderline</source>
        <translation>grenzwertig</translation>
    </message>
    <message>
        <source>too small</source>
        <translation>zu klein</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>nicht publiziert</translation>
    </message>
    <message>
        <source>VTC LCA</source>
        <translation>VTC LCA</translation>
    </message>
    <message>
        <source>VTC RCA</source>
        <translation>VTC RCA</translation>
    </message>
    <message>
        <source>VTSTJ</source>
        <translation>VTSTJ</translation>
    </message>
    <message>
        <source>%1, %2 (%3; %4)</source>
        <translation>%1, %2 (%3; %4)</translation>
    </message>
    <message>
        <source>Not evaluated: %1.</source>
        <translation>Nicht ausgewertet: %1.</translation>
    </message>
    <message>
        <source>Outside the published range: %1.</source>
        <translation>Außerhalb des publizierten Bereichs: %1.</translation>
    </message>
    <message>
        <source>Valve morphology: called bicuspid by the user. Annulus, intercommissural distance, CASPER, LIRA and ABC sizes may disagree; only the annulus is computed here.</source>
        <translation>Klappenform: vom Benutzer als bikuspid bezeichnet. Größen nach Anulus, Kommissurenabstand, CASPER, LIRA und ABC können sich widersprechen; hier wird nur der Anulus berechnet.</translation>
    </message>
    <message>
        <source>Valve morphology: not assessed; measured as tricuspid</source>
        <translation>Klappenform: nicht beurteilt; als trikuspid vermessen</translation>
    </message>
    <message>
        <source>Phase: unknown: gating not recorded</source>
        <translation>Phase: unbekannt, kein EKG-Bezug verzeichnet</translation>
    </message>
    <message>
        <source>Phase: %1 % R–R (systolic)</source>
        <translation>Phase: %1 % R–R (systolisch)</translation>
    </message>
    <message>
        <source>Phase: %1 % R–R (diastolic)</source>
        <translation>Phase: %1 % R–R (diastolisch)</translation>
    </message>
    <message>
        <source>Valve placed for illustration (automatic choice, not a recommendation)</source>
        <translation>Zur Anschauung gesetzte Klappe (automatische Wahl, keine Empfehlung)</translation>
    </message>
    <message>
        <source>%1; probability in range, given these landmarks: %2</source>
        <translation>%1; Wahrscheinlichkeit im Bereich, bei diesen Landmarken: %2</translation>
    </message>
    <message>
        <source>Classes follow from published geometric rules where they exist (last section); they are no calibrated probabilities.</source>
        <translation>Die Klassen folgen aus veröffentlichten geometrischen Regeln, wo es solche gibt (letzter Abschnitt); sie sind keine kalibrierten Wahrscheinlichkeiten.</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Probability of lying in range: %1</source>
        <translation>Wahrscheinlichkeit, im Bereich zu liegen: %1</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>Move the crosshair to the place and press “Place at crosshair”.</source>
        <translation>Fadenkreuz an die Stelle bewegen und „Am Fadenkreuz setzen“ drücken.</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>zu prüfen</translation>
    </message>
    <message>
        <source>Position %1 mm (LPS), standard deviation %2 in each axis</source>
        <translation>Position %1 mm (LPS), Standardabweichung %2 je Achse</translation>
    </message>
    <message>
        <source>Paravalvular leak</source>
        <translation>Paravalvuläres Leck</translation>
    </message>
    <message>
        <source>Coronary obstruction</source>
        <translation>Koronarobstruktion</translation>
    </message>
    <message>
        <source>Conduction disturbance</source>
        <translation>Reizleitungsstörung</translation>
    </message>
    <message>
        <source>Annular rupture</source>
        <translation>Anulusruptur</translation>
    </message>
    <message>
        <source>Embolisation</source>
        <translation>Embolisation</translation>
    </message>
    <message>
        <source>Patient–prosthesis mismatch</source>
        <translation>Patient-Prothesen-Mismatch</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>%1 R–R</source>
        <translation>%1 R–R</translation>
    </message>
    <message>
        <source>geometry accepted</source>
        <translation>Geometrie in Ordnung</translation>
    </message>
    <message>
        <source>regularised: %1 (largest corner error %2)</source>
        <translation>regularisiert: %1 (größter Eckenfehler %2)</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>abgelehnt: %1</translation>
    </message>
    <message>
        <source>Valve</source>
        <translation>Klappe</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Passung</translation>
    </message>
    <message>
        <source>Oversizing</source>
        <translation>Oversizing</translation>
    </message>
    <message>
        <source>Landmark</source>
        <translation>Landmarke</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Base rate: %1</source>
        <translation>Grundrate: %1</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Slice spacing</source>
        <translation>Schichtabstand</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>Geometrie</translation>
    </message>
</context>
<context>
    <name>Workflow</name>
    <message>
        <source>lumen %1, calcium above %2</source>
        <translation>Lumen %1, Kalk über %2</translation>
    </message>
    <message numerus="yes">
        <source>%n landmark(s), all reviewed</source>
        <translation>
            <numerusform>%n Landmarke, geprüft</numerusform>
            <numerusform>%n Landmarken, alle geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n landmark(s) to review</source>
        <translation>
            <numerusform>%n Landmarke zu prüfen</numerusform>
            <numerusform>%n Landmarken zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>annulus %1, perimeter %2</source>
        <translation>Anulus %1, Umfang %2</translation>
    </message>
    <message numerus="yes">
        <source>%n valve(s) in range</source>
        <translation>
            <numerusform>%n Klappe im Bereich</numerusform>
            <numerusform>%n Klappen im Bereich</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message numerus="yes">
        <source>%n risk(s) high</source>
        <translation>
            <numerusform>%n Risiko hoch</numerusform>
            <numerusform>%n Risiken hoch</numerusform>
        </translation>
    </message>
    <message>
        <source>none high</source>
        <translation>keines hoch</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Segmentation</source>
        <translation>Segmentierung</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>Landmarken</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>Sizing</source>
        <translation>Größenwahl</translation>
    </message>
    <message>
        <source>Implant</source>
        <translation>Implantat</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>ausstehend</translation>
    </message>
    <message>
        <source>running …</source>
        <translation>läuft …</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>needs review</source>
        <translation>zu prüfen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>tavr::CasePanel</name>
    <message>
        <source>Depth below %1</source>
        <translation>Tiefe unter %1</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>Sizing</source>
        <translation>Größenwahl</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>Landmarken</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Mark as reviewed</source>
        <translation>Als geprüft markieren</translation>
    </message>
    <message>
        <source>Place at crosshair</source>
        <translation>Am Fadenkreuz setzen</translation>
    </message>
    <message>
        <source>Rehearsed valve</source>
        <translation>Geprobte Klappe</translation>
    </message>
    <message>
        <source>Valve</source>
        <translation>Klappe</translation>
    </message>
    <message>
        <source>Depth below annulus</source>
        <translation>Tiefe unter dem Anulus</translation>
    </message>
    <message>
        <source>Inflow below the annulus plane on the side of the NCC; positive into the ventricle.</source>
        <translation>Einstrom unter der Anulusebene auf der Seite der NCC; positiv in den Ventrikel.</translation>
    </message>
    <message>
        <source>Double click: rehearse this valve.</source>
        <translation>Doppelklick: diese Klappe proben.</translation>
    </message>
</context>
<context>
    <name>tavr::CaseSession</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>This study is already open in this window.</source>
        <translation>Diese Studie ist in diesem Fenster bereits geöffnet.</translation>
    </message>
    <message>
        <source>Recover changes</source>
        <translation>Änderungen wiederherstellen</translation>
    </message>
</context>
<context>
    <name>tavr::CaseViews</name>
    <message>
        <source>Axial</source>
        <translation>Axial</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation>Koronar</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation>Sagittal</translation>
    </message>
    <message>
        <source>Annulus plane</source>
        <translation>Anulusebene</translation>
    </message>
    <message>
        <source>Long axis 1</source>
        <translation>Lange Achse 1</translation>
    </message>
    <message>
        <source>Long axis 2</source>
        <translation>Lange Achse 2</translation>
    </message>
</context>
<context>
    <name>tavr::MainWindow</name>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Report written: %1</source>
        <translation>Bericht geschrieben: %1</translation>
    </message>
    <message>
        <source>%1; the 3-D view is drawn outside the window and may be slower</source>
        <translation>%1; die 3-D-Ansicht wird außerhalb des Fensters gezeichnet und kann langsamer sein</translation>
    </message>
    <message>
        <source>No study open</source>
        <translation>Keine Studie geöffnet</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;DICOM folder…</source>
        <translation>&amp;DICOM-Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open CT &amp;volume…</source>
        <translation>CT-&amp;Volumen öffnen…</translation>
    </message>
    <message>
        <source>Open &amp;study…</source>
        <translation>&amp;Studie öffnen…</translation>
    </message>
    <message>
        <source>Demonstration &amp;patient…</source>
        <translation>Demonstrations&amp;patient…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>S&amp;peichern</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>&amp;Bericht…</translation>
    </message>
    <message>
        <source>&amp;Close study</source>
        <translation>Studie s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Annulus plane</source>
        <translation>&amp;Anulusebene</translation>
    </message>
    <message>
        <source>Axial, coronal, &amp;sagittal</source>
        <translation>Axial, koronar, &amp;sagittal</translation>
    </message>
    <message>
        <source>3-D from the &amp;three-cusp view</source>
        <translation>3D aus der &amp;Drei-Taschen-Ansicht</translation>
    </message>
    <message>
        <source>3-D from the cusp-&amp;overlap view</source>
        <translation>3D aus der Cusp-&amp;Overlap-Ansicht</translation>
    </message>
    <message>
        <source>CT &amp;volume in 3-D</source>
        <translation>CT-&amp;Volumen in 3D</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Planung</translation>
    </message>
    <message>
        <source>The crosshair is in the ascending &amp;aorta</source>
        <translation>Fadenkreuz liegt in der &amp;Aorta ascendens</translation>
    </message>
    <message>
        <source>The crosshair is in the left &amp;ventricle</source>
        <translation>Fadenkreuz liegt im linken &amp;Ventrikel</translation>
    </message>
    <message>
        <source>&amp;Plan again from the CT</source>
        <translation>Aus dem CT neu &amp;planen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About OpenTAVR</source>
        <translation>&amp;Über OpenTAVR</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Research software: not for clinical use</source>
        <translation>Forschungssoftware: nicht für den klinischen Einsatz</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht gestartet</translation>
    </message>
    <message>
        <source>About OpenTAVR</source>
        <translation>Über OpenTAVR</translation>
    </message>
    <message>
        <source>&lt;h3&gt;OpenTAVR %1&lt;/h3&gt;&lt;p&gt;Rehearses a transcatheter aortic valve replacement on the patient&apos;s CT.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Research software: not for clinical use.&lt;/b&gt;&lt;/p&gt;</source>
        <translation>&lt;h3&gt;OpenTAVR %1&lt;/h3&gt;&lt;p&gt;Probt den kathetergestützten Aortenklappenersatz am CT des Patienten.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Forschungssoftware: nicht für den klinischen Einsatz.&lt;/b&gt;&lt;/p&gt;</translation>
    </message>
    <message>
        <source>OpenGL: %1 (%2)
Largest 3-D texture: %3 voxels a side
Qt %4, VTK %5, ITK %6, DCMTK %7
Licence: GPL-3.0-or-later</source>
        <translation>OpenGL: %1 (%2)
Größte 3D-Textur: %3 Voxel je Seite
Qt %4, VTK %5, ITK %6, DCMTK %7
Lizenz: GPL-3.0-or-later</translation>
    </message>
    <message>
        <source>The plan has unsaved changes.</source>
        <translation>Die Planung hat ungespeicherte Änderungen.</translation>
    </message>
    <message numerus="yes">
        <source>The program ended without saving. Restore %n change(s) of the plan?</source>
        <translation>
            <numerusform>Das Programm endete ohne Speichern. %n Änderung der Planung wiederherstellen?</numerusform>
            <numerusform>Das Programm endete ohne Speichern. %n Änderungen der Planung wiederherstellen?</numerusform>
        </translation>
    </message>
    <message>
        <source>no CT series</source>
        <translation>keine CT-Serie</translation>
    </message>
    <message>
        <source>Nothing to plan on in %1: %2</source>
        <translation>Nichts zu planen in %1: %2</translation>
    </message>
    <message>
        <source>Keep the study in a new folder</source>
        <translation>Die Studie in einem neuen Ordner ablegen</translation>
    </message>
    <message>
        <source>Open a folder with DICOM files</source>
        <translation>Ordner mit DICOM-Dateien öffnen</translation>
    </message>
    <message>
        <source>CT volumes (*.nrrd *.nii *.nii.gz *.mha DICOMDIR);;All files (*)</source>
        <translation>CT-Volumen (*.nrrd *.nii *.nii.gz *.mha DICOMDIR);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a CT volume</source>
        <translation>CT-Volumen öffnen</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>Studie öffnen</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>tavr::SeriesDialog</name>
    <message>
        <source>Choose series and phase</source>
        <translation>Serie und Phase wählen</translation>
    </message>
    <message>
        <source>Plan this one</source>
        <translation>Diese planen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read. A systolic phase (30–40 % R–R) suits sizing best.</source>
        <translation>
            <numerusform>%n Datei gelesen. Für die Größenwahl eignet sich eine systolische Phase (30–40 % R–R) am besten.</numerusform>
            <numerusform>%n Dateien gelesen. Für die Größenwahl eignet sich eine systolische Phase (30–40 % R–R) am besten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tavr::VtkView</name>
    <message>
        <source>The display (%1) has no OpenGL</source>
        <translation>Die Anzeige (%1) hat kein OpenGL</translation>
    </message>
    <message>
        <source>The display gives no OpenGL context</source>
        <translation>Die Anzeige gibt keinen OpenGL-Kontext</translation>
    </message>
    <message>
        <source>OpenGL %1.%2 is too old, 3.2 is needed</source>
        <translation>OpenGL %1.%2 ist zu alt, 3.2 wird gebraucht</translation>
    </message>
</context>
</TS>
