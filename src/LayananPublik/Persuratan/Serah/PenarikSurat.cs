using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>Calls a revoked letter back from every outbox row that carries it, to whomever, as a file, in a template or as a link: it must not arrive after the news that it is void, nor be sent again later.</summary>
public sealed class PenarikSurat(Segel segel, Siaran siaran)
{
    const int PalingBanyak = 1000;
    static readonly JenisPesan[] Pembawa = [JenisPesan.Dokumen, JenisPesan.Gambar, JenisPesan.Templat, JenisPesan.Tautan, JenisPesan.Teks];
    static readonly StatusKirim[] Berakhir = [StatusKirim.Sampai, StatusKirim.Dibaca, StatusKirim.Ditarik];

    /// <summary>In the transaction that revokes it; the caller saves.</summary>
    public async Task TarikAsync(LayananDb db, Surat surat, DateTimeOffset pada, CancellationToken ct)
    {
        await db.Entry(surat).Reference(s => s.UnitKerja).LoadAsync(ct);
        var permohonan = surat.Butir.Permohonan;
        var percakapan = new[] { permohonan.PercakapanId, permohonan.PercakapanWargaId }.OfType<int>().ToArray();
        var sidik = await db.TautanSurat.Where(t => t.SuratId == surat.Id).OrderByDescending(t => t.Id).Select(t => t.Sidik).Take(PalingBanyak).ToListAsync(ct);
        var sejak = surat.TerbitPada;
        var keluar = await db.PesanKeluar.Where(k => k.Id == surat.PesanKeluarId || percakapan.Contains(k.PercakapanId) && k.Pesan.Pada >= sejak && Pembawa.Contains(k.Pesan.Jenis) && !Berakhir.Contains(k.Status))
            .OrderByDescending(k => k.Id).Take(PalingBanyak).ToListAsync(ct);
        foreach (var k in keluar.Where(k => !Berakhir.Contains(k.Status) && (k.Id == surat.PesanKeluarId || Membawa(IsiPesan.DariJson(k.Isi), surat, sidik))))
        {
            if (k.PerluOrang) siaran.Tulis(db, Topik.Keluar);
            k.NyatakanTakBerlaku(pada);
            siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(k.PercakapanId));
        }
    }

    bool Membawa(IsiPesan isi, Surat surat, List<string> sidik) => isi switch
    {
        Dokumen d => d.IsiLemariId == surat.IsiLemariId,
        Gambar g => g.IsiLemariId == surat.IsiLemariId,
        KotakMasuk.Templat { Berkas: { } b } => b.IsiLemariId == surat.IsiLemariId,
        Tautan t => t.Alamat.Split("/ambil/") is [_, var kunci] && sidik.Contains(TautanSurat.SidikDari(segel, kunci)),
        Teks t => t.Teks == KabarSurat.AmbilDiLoket(surat),
        _ => false
    };
}
