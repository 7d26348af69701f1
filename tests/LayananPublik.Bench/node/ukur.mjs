// The same letter (lines, emblem, QR, embedded fonts) by pdfkit and by pdfmake, one process, one after the other.
// Run by `-- surat`; alone: npm install in a copy of this folder, then: node ukur.mjs letter.json
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';

const { baris, qr, lambang, biasa, tebal, kali } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const PdfPrinter = createRequire(import.meta.url)('pdfmake');
const gambar = lambang ? Buffer.from(lambang, 'base64') : null;
const fonts = { Liberation: { normal: biasa, bold: tebal } };
const pencetak = new PdfPrinter(fonts);
// Read once per process, as a server would.
const isiBiasa = readFileSync(biasa), isiTebal = readFileSync(tebal);

const habiskan = doc => new Promise((selesai, gagal) => {
  let panjang = 0;
  doc.on('data', b => { panjang += b.length; }).on('end', () => selesai(panjang)).on('error', gagal);
  doc.end();
});

async function pdfkit(n) {
  const doc = new PDFDocument({ size: [609.449, 935.433], margin: 57, subset: 'PDF/A-2a', pdfVersion: '1.7', tagged: true, lang: 'id-ID', displayTitle: true, info: { Title: `Surat ${n}` }, font: null });
  doc.registerFont('biasa', isiBiasa).registerFont('tebal', isiTebal);
  const akar = doc.struct('Document');
  doc.addStructure(akar);
  if (gambar) akar.add(doc.struct('Figure', { alt: 'Lambang daerah' }, () => doc.image(gambar, 57, 42, { fit: [57, 65] })));
  baris.forEach((t, i) => akar.add(doc.struct('P', () => doc.font(i < 5 ? 'tebal' : 'biasa').fontSize(11).text(t.replace('{n}', n), { align: i < 5 ? 'center' : 'left' }))));
  const kode = QRCode.create(`${qr}${n}`, { errorCorrectionLevel: 'M' }).modules, titik = 74 / kode.size;
  akar.add(doc.struct('Figure', { alt: 'Kode QR' }, () => {
    for (let y = 0; y < kode.size; y++) for (let x = 0; x < kode.size; x++) if (kode.get(y, x)) doc.rect(400 + x * titik, 700 + y * titik, titik, titik);
    doc.fill('black');
  }));
  akar.end();
  return habiskan(doc);
}

function pdfmake(n) {
  return habiskan(pencetak.createPdfKitDocument({
    pageSize: { width: 609.449, height: 935.433 }, pageMargins: 57, version: '1.7', subset: 'PDF/A-2a', tagged: true, displayTitle: true, info: { title: `Surat ${n}` },
    defaultStyle: { font: 'Liberation', fontSize: 11 },
    content: [
      gambar ? { image: `data:image/png;base64,${lambang}`, fit: [57, 65] } : '',
      ...baris.map((t, i) => ({ text: t.replace('{n}', n), bold: i < 5, alignment: i < 5 ? 'center' : 'left' })),
      { qr: `${qr}${n}`, fit: 90, eccLevel: 'M' }
    ]
  }));
}

for (const [nama, cetak] of [['pdfkit', pdfkit], ['pdfmake', pdfmake]]) {
  let besar = 0;
  for (let i = 0; i < 10; i++) besar = await cetak(i);
  const lama = [];
  for (let i = 0; i < kali; i++) {
    const mulai = process.hrtime.bigint();
    await cetak(i);
    lama.push(Number(process.hrtime.bigint() - mulai) / 1e6);
  }
  const jumlah = lama.reduce((a, b) => a + b, 0);
  lama.sort((a, b) => a - b);
  console.log(JSON.stringify({ nama, perDetik: 1000 * kali / jumlah, p95: lama[Math.ceil(kali * 0.95) - 1], kib: besar / 1024 }));
}
