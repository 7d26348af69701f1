using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Pengaturan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan;

/// <summary>What an issued letter does in the transaction that issues it: it takes the place of the revoked one before it, and leaves for the citizen, as a file or as a link.</summary>
public sealed class PascaTerbit(AlamatKantor alamat, PembuatTautan pembuat, Segel segel)
{
    /// <summary>The message names the file by its row, so letter and file must have been saved before.</summary>
    public async Task LakukanAsync(Surat surat, IsiLemari isi, Pelaku oleh, LayananDb db, DateTimeOffset pada, CancellationToken ct)
    {
        var diganti = await db.Surat.Include(s => s.Riwayat).Where(s => s.ButirId == surat.ButirId && s.Id != surat.Id && s.Status == StatusSurat.Dicabut && s.PenggantiId == null).OrderBy(s => s.Id).Take(20).ToListAsync(ct);
        foreach (var lama in diganti) lama.Gantikan(surat, oleh, pada);
        var aturan = await AturanAsync(db, surat, ct);
        var cara = aturan.Untuk(surat.Butir.Layanan.Kode);
        var mengganti = diganti.Count > 0 ? $"\n\nSurat ini menggantikan surat nomor {diganti[^1].Nomor} yang sudah dicabut." : "";
        if (cara == CaraSerah.Berkas)
        {
            var pin = aturan.BukaDenganPin && surat.Butir.Permohonan.PenerimaKabar.Any() ? KalimatPin(await PinAsync(db, surat, pada, ct)) : "";
            if (await KabarSurat.TerbitAsync(surat, isi, mengganti + pin, db, pada, ct) is { } keluar) surat.Kirim(keluar);
        }
        else if (await KirimTautanAsync(surat, aturan, oleh, mengganti, db, pada, ct) is { } pesan) surat.Kirim(pesan, cara);
    }

    /// <summary>A message with a fresh link; null for walk-ins without a chat. What a citizen could not open is not sent: then the letter waits at the counter.</summary>
    public async Task<PesanKeluar?> KirimTautanAsync(Surat surat, AturanPenyerahan aturan, Pelaku oleh, string tambahan, LayananDb db, DateTimeOffset pada, CancellationToken ct)
    {
        if (!surat.Butir.Permohonan.PenerimaKabar.Any()) return null;
        if (!pembuat.Bisa) return await Berita.KirimSegeraAsync(surat.Butir.Permohonan, surat.Butir, IsiPesan.Tulis(KabarSurat.AmbilDiLoket(surat)), db, pada, ct);
        var (tautan, tujuan, pin) = await BuatAsync(surat, aturan, oleh, db, pada, ct);
        var isi = new Tautan("Ambil surat", tujuan) { Teks = KabarSurat.LewatTautan(surat, aturan) + tambahan + (pin is null ? "" : KalimatPin(pin)) };
        var keluar = await Berita.KirimSegeraAsync(surat.Butir.Permohonan, surat.Butir, isi, db, pada, ct);
        if (keluar is not null) tautan.Kirim(keluar);
        return keluar;
    }

    /// <summary>A fresh link; the older ones of the letter end.</summary>
    public async Task<(TautanSurat Tautan, string Alamat, string? Pin)> BuatAsync(Surat surat, AturanPenyerahan aturan, Pelaku oleh, LayananDb db, DateTimeOffset pada, CancellationToken ct)
    {
        foreach (var lama in await db.TautanSurat.Where(t => t.SuratId == surat.Id && t.DihentikanPada == null).Include(t => t.Surat).OrderBy(t => t.Id).Take(50).ToListAsync(ct)) lama.Hentikan(oleh, pada);
        // A birth date can be asked only where the letter knows one.
        if (aturan.Penjaga == PenjagaTautan.TanggalLahir && TanggalLahir(surat) is null) aturan = aturan with { Penjaga = PenjagaTautan.Pin };
        var (tautan, kunci) = TautanSurat.Buat(surat, aturan, oleh, segel, pada);
        db.TautanSurat.Add(tautan);
        surat.Catat(oleh, pada, "Buat tautan", $"{aturan.TautanHari} hari, {aturan.TautanUnduh} unduhan");
        // New digits end the old ones: only where the link asks for them, or the citizen has none yet.
        var perlu = aturan.Penjaga == PenjagaTautan.Pin || aturan.BukaDenganPin && !await db.PinSurat.AnyAsync(p => p.SuratId == surat.Id, ct);
        return (tautan, $"{alamat.Publik}/ambil/{kunci}", perlu ? await PinAsync(db, surat, pada, ct) : null);
    }

    public static string? TanggalLahir(Surat surat) => surat.Butir.SemuaIsian.GetValueOrDefault("tanggal_lahir") is { Length: > 0 } lahir ? lahir : null;

    internal static Task<AturanPenyerahan> AturanAsync(LayananDb db, Surat surat, CancellationToken ct) => AturanAsync(db, surat.UnitKerjaId, ct);

    static async Task<AturanPenyerahan> AturanAsync(LayananDb db, int unitId, CancellationToken ct) =>
        await db.AturanPenyerahanAsync(await db.SekaliAsync((nameof(PascaTerbit), unitId), () => db.UnitKerja.Where(u => u.Id == unitId).Select(u => u.Jalur).SingleAsync(ct)), ct);

    async Task<string> PinAsync(LayananDb db, Surat surat, DateTimeOffset pada, CancellationToken ct)
    {
        if (await db.PinSurat.SingleOrDefaultAsync(p => p.SuratId == surat.Id, ct) is { } ada) return ada.Ganti(segel, pada);
        var (baris, pin) = PinSurat.Buat(surat, segel, pada);
        db.PinSurat.Add(baris);
        return pin;
    }

    static string KalimatPin(string pin) => $"\n\nPIN surat ini *{pin}*. Sebutkan hanya kepada yang Anda izinkan membuka suratnya.";
}
