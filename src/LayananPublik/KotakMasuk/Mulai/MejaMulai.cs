using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>The end of a unit's quiet hours when they hold now; null when they do not. Told by the feature that keeps them.</summary>
public delegate Task<DateTimeOffset?> JamHening(LayananDb db, string jalurUnit, string zonaWaktu, DateTimeOffset kini, CancellationToken ct);

/// <summary>What an officer fills in to write to a citizen first.</summary>
public sealed record IsiMulai(int NomorKantorId, string Telepon, string Nama, int TemplatId, IReadOnlyDictionary<string, string> Isian, IsiPersetujuan Persetujuan)
{
    /// <summary>May leave in the quiet hours.</summary>
    public bool Mendesak { get; init; }
}

/// <summary>The desk at which the office writes first: with consent noted down, an approved template, and never to somebody who said STOP.</summary>
public sealed class MejaMulai(IDbContextFactory<LayananDb> dbs, AkunWhatsApp akun, Siaran siaran, PengirimPesan pengirim, TimeProvider jam, IEnumerable<JamHening> hening)
{
    /// <summary>The conversation in which the template leaves; an existing one is used.</summary>
    public async Task<Hasil<int>> MulaiAsync(PetugasAktif petugas, IsiMulai isi, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.BalasPercakapan)) return Hasil.Ditolak("Peran Anda tidak boleh menjawab percakapan.");
        if (!NomorWa.TryParse(isi.Telepon, out var telepon, out var galat)) return Hasil.Ditolak(galat);
        if (isi.Nama.Trim().Length < 2) return Hasil.Ditolak("Tulis nama warga yang dihubungi.");
        await using var db = await dbs.CreateDbContextAsync(ct);
        try
        {
            var hasil = await db.SerempakAsync(async () =>
            {
                var mulai = await MulaiAsync(db, petugas, isi, telepon.Nilai, ct);
                if (mulai.Nilai is not { } p) return (Hasil<int>)mulai.TanpaNilai;
                await db.SaveChangesAsync(ct);
                siaran.Tulis(db, Topik.Percakapan, Topik.SatuPercakapan(p.Id));
                await db.SaveChangesAsync(ct);
                return Hasil.Dengan(p.Id);
            }, ct);
            if (hasil.Berhasil)
            {
                siaran.Bangunkan();
                pengirim.Bangunkan();
            }
            return hasil;
        }
        catch (DbUpdateException e) when (e.KarenaBerebut() || e.KarenaKembar()) { return Hasil.Ditolak("Warga ini baru saja menulis atau dihubungi rekan Anda. Coba sekali lagi."); }
    }

    async Task<Hasil<Percakapan>> MulaiAsync(LayananDb db, PetugasAktif petugas, IsiMulai isi, string telepon, CancellationToken ct)
    {
        var (kini, jalur) = (jam.GetUtcNow(), petugas.Jalur);
        if (await db.NomorKantor.Include(n => n.UnitKerja).SingleOrDefaultAsync(n => n.Id == isi.NomorKantorId && n.Aktif && n.UnitKerja.Jalur.StartsWith(jalur), ct) is not { } nomor) return Hasil.Ditolak("Nomor kantor ini bukan milik unit Anda, atau sudah tidak dipakai.");
        var zona = nomor.UnitKerja.ZonaWaktu;
        if (isi.Persetujuan.Tolak(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(kini, TimeZoneInfo.FindSystemTimeZoneById(zona)).DateTime)) is { } salah) return Hasil.Ditolak(salah);
        var kontak = await PengenalKontak.CariAsync(db, telepon, null, ct);
        if (kontak?.TolakKabarSejak is not null) return Hasil.Ditolak("Warga ini meminta tidak dikabari (STOP), jadi kantor tidak boleh menulis lebih dulu. Telepon warga, atau tunggu ia menulis.");
        if (kontak?.Diragukan == true) return Hasil.Ditolak("Nomor ini mungkin sudah dipakai orang lain. Buka percakapannya dan pastikan dulu orangnya.");
        if (await db.TemplatPesan.AsNoTracking().SingleOrDefaultAsync(t => t.Id == isi.TemplatId && t.WabaId == akun.WabaId, ct) is not { } templat) return Hasil.Ditolak("Templat ini tidak ada lagi. Muat ulang.");
        var susun = SusunTemplat.Dari(templat, isi.Isian);
        if (susun.Nilai is not { } pesan) return susun.TanpaNilai;
        if (!isi.Mendesak && await HeningAsync(db, nomor.UnitKerja.Jalur, zona, kini, ct) is { } sampai)
            return Hasil.Ditolak($"Sekarang jam tenang sampai pukul {TimeZoneInfo.ConvertTime(sampai, TimeZoneInfo.FindSystemTimeZoneById(zona)):HH\\.mm}. Kirim sesudahnya, atau tandai mendesak bila memang tidak dapat menunggu.");
        var p = await PengenalKontak.BukaAsync(db, nomor, kontak ?? Kontak.Kenali(telepon, null, isi.Nama.Trim(), kini), kini, ct);
        if (p.JendelaTerbuka(kini)) return Hasil.Ditolak("Warga ini menulis dalam 24 jam terakhir. Buka percakapannya dan balas langsung; templat tidak diperlukan.");
        if (p.Id != 0 && await db.PesanKeluar.AnyAsync(k => k.PercakapanId == p.Id && k.Status == StatusKirim.Menunggu && k.Keperluan != null, ct)) return Hasil.Ditolak("Sebuah templat sedang dikirim ke warga ini. Tunggu sebentar.");
        if (p.Ambil(petugas.Id, petugas.Pelaku, kini) is { Berhasil: false } ditangani) return ditangani;
        db.PersetujuanWarga.Add(PersetujuanWarga.Catat(p, isi.Persetujuan, petugas.Id, petugas.Pelaku, kini));
        db.PesanKeluar.Add(PesanKeluar.DariTemplat(p, pesan, KeperluanTemplat.PilihanPetugas, petugas.Pelaku, kini));
        p.CatatTitipan(petugas.Pelaku, kini, "Mulai percakapan", $"Disetujui {isi.Persetujuan.Nama.Trim()}, {IsiPersetujuan.Sebutan(isi.Persetujuan.Cara)}, {isi.Persetujuan.Tanggal:yyyy-MM-dd}{(isi.Mendesak ? "; mendesak" : "")}.");
        return Hasil.Dengan(p);
    }

    async Task<DateTimeOffset?> HeningAsync(LayananDb db, string jalur, string zona, DateTimeOffset kini, CancellationToken ct)
    {
        foreach (var h in hening)
            if (await h(db, jalur, zona, kini, ct) is { } sampai) return sampai;
        return null;
    }
}
