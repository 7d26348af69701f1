using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>Closes a document once WhatsApp has taken its letter; one that travels as a link, once it was fetched.</summary>
public sealed class PenyerahSurat(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam, ILogger<PenyerahSurat> log) : Penyerah(dbs, siaran, jam, log)
{
    readonly Siaran siaran = siaran;

    protected override IReadOnlyCollection<string> Diikuti => [Topik.Percakapan, Topik.Surat];

    protected override string Cara => "Diserahkan lewat WhatsApp";

    protected override IQueryable<int> Sampai(LayananDb db) =>
        db.Surat.Where(s => s.Status == StatusSurat.Terbit && s.Butir.Status == StatusButir.Diterbitkan && s.PesanKeluar != null && Terkirim.Contains(s.PesanKeluar.Status)
                && (s.Serah == CaraSerah.Berkas || db.UnduhanSurat.Any(u => u.SuratId == s.Id)))
            .OrderBy(s => s.Id).Select(s => s.ButirId);

    protected override void Kabarkan(LayananDb db, Butir butir) => KabarSurat.Siarkan(siaran, db, butir);
}
