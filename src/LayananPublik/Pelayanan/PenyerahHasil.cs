using LayananPublik.Bersama;
using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan;

/// <summary>Closes a document once WhatsApp has taken the PDF that Dukcapil returned; in a bundle only the one whose PDF it is.</summary>
public sealed class PenyerahHasil(IDbContextFactory<LayananDb> dbs, Pendaftaran pendaftaran, Siaran siaran, TimeProvider jam, ILogger<PenyerahHasil> log) : Penyerah(dbs, siaran, jam, log)
{
    protected override IReadOnlyCollection<string> Diikuti => [Topik.Percakapan];

    protected override string Cara => "Dikirim lewat WhatsApp";

    protected override IQueryable<int> Sampai(LayananDb db) =>
        db.Butir.Where(b => b.Status == StatusButir.HasilDiterima && b.Permohonan.Berkas.Any(k => k.Dok == MejaVerifikasi.DokHasil && k.IsiLemariId != null && (b.Kunci == null || k.Butir.Any(x => x.ButirId == b.Id))
                && db.PesanKeluar.Any(m => m.PercakapanId == b.Permohonan.PercakapanId && m.Pesan.Lampiran!.IsiLemariId == k.IsiLemariId && Terkirim.Contains(m.Status))))
            .OrderBy(b => b.Id).Select(b => b.Id);

    protected override void Kabarkan(LayananDb db, Butir butir) => pendaftaran.Kabarkan(butir.Permohonan, db);
}
