using System.Text.RegularExpressions;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>The desk that keeps stored answers: proposed by those who answer, approved by a kasi, lurah or camat of the unit or above.</summary>
public sealed partial class MejaJawaban(IDbContextFactory<LayananDb> dbs, Lemari lemari, PemeriksaBerkas pemeriksa, Siaran siaran, TimeProvider jam)
{
    static readonly Hasil TidakAda = Hasil.Ditolak("Jawaban ini tidak ada lagi, atau milik unit lain. Muat ulang.");
    static readonly Hasil TakBerhak = Hasil.Ditolak("Peran Anda tidak berwenang untuk tindakan ini.");

    public Task<Hasil> UsulkanAsync(int unitId, string kata, PetugasAktif petugas, IsiJawaban isi, CancellationToken ct) => KerjakanAsync(petugas, Izin.UsulJawaban, async db =>
    {
        var rapi = kata.Trim().TrimStart('/').ToLowerInvariant();
        if (!Kata().IsMatch(rapi)) return Hasil.Ditolak($"Kata singkat 2 sampai {JawabanTersimpan.PanjangKata} huruf kecil, angka, atau garis, misalnya jam-buka.");
        if (isi.Tolak() is { } salah) return Hasil.Ditolak(salah);
        if (await db.UnitKerja.DalamLingkup(petugas).SingleOrDefaultAsync(u => u.Id == unitId && u.Aktif, ct) is not { } unit) return Hasil.Ditolak("Unit ini tidak ada di bawah kantor Anda.");
        var rantai = UnitKerja.Rantai(unit.Jalur);
        if (await db.JawabanTersimpan.Where(j => rantai.Contains(j.UnitKerjaId) && j.Kata == rapi).Select(j => j.UnitKerja.Nama).FirstOrDefaultAsync(ct) is { } pemilik)
            return Hasil.Ditolak($"Kata /{rapi} sudah dipakai {pemilik}. Pilih kata lain, atau usulkan perubahan jawaban itu.");
        var j = JawabanTersimpan.Usulkan(unit, rapi, isi, petugas.Pelaku, jam.GetUtcNow());
        db.JawabanTersimpan.Add(j);
        return Hasil.Dengan(new Jejak(() => j.Id, "Usulkan", $"/{rapi}", isi.Teks));
    }, ct);

    public Task<Hasil> UbahAsync(int id, PetugasAktif petugas, IsiJawaban isi, CancellationToken ct) => DenganAsync(id, petugas, Izin.UsulJawaban, (_, j) =>
    {
        if (isi.Tolak() is { } salah) return Task.FromResult<Hasil<Jejak>>(Hasil.Ditolak(salah));
        if (j.Berlaku is { } b && b.Judul == isi.Judul.Trim() && b.Teks == isi.Teks.Trim() && b.Berkas.Select(x => (x.IsiLemariId, x.NamaBerkas)).SequenceEqual(isi.Berkas.Select(x => (x.IsiLemariId, x.Nama)))) return Task.FromResult<Hasil<Jejak>>(Hasil.Ditolak("Tidak ada yang berubah dari versi yang berlaku."));
        j.UsulkanVersi(isi, petugas.Pelaku, jam.GetUtcNow());
        return Selesai(Hasil.Baik, new(() => id, "Usulkan perubahan", $"/{j.Kata}", isi.Teks));
    }, ct);

    public Task<Hasil> SetujuiAsync(int id, int versiId, PetugasAktif petugas, CancellationToken ct) => DenganAsync(id, petugas, Izin.SetujuiJawaban, (_, j) =>
        Selesai(j.Setujui(versiId, petugas.Pelaku, jam.GetUtcNow()), new(() => id, "Setujui", $"/{j.Kata}", j.Berlaku?.Teks)), ct);

    public Task<Hasil> TolakAsync(int id, int versiId, PetugasAktif petugas, string alasan, CancellationToken ct) => DenganAsync(id, petugas, Izin.SetujuiJawaban, (_, j) =>
        Selesai(j.Tolak(versiId, alasan, petugas.Pelaku, jam.GetUtcNow()), new(() => id, "Tolak", $"/{j.Kata}", alasan.Trim())), ct);

    public Task<Hasil> TarikAsync(int id, PetugasAktif petugas, CancellationToken ct) => DenganAsync(id, petugas, Izin.UsulJawaban, (_, j) =>
        Selesai(j.TarikUsulan(petugas.Pelaku, jam.GetUtcNow()), new(() => id, "Tarik usulan", $"/{j.Kata}", null)), ct);

    /// <summary>Offered no more, or again.</summary>
    public Task<Hasil> AturAktifAsync(int id, bool aktif, PetugasAktif petugas, CancellationToken ct) => DenganAsync(id, petugas, Izin.SetujuiJawaban, (_, j) =>
    {
        j.AturAktif(aktif);
        return Selesai(Hasil.Baik, new(() => id, aktif ? "Pakai lagi" : "Hentikan", $"/{j.Kata}", null));
    }, ct);

    /// <summary>Puts a file away for a proposal; it passes the same gate as all files.</summary>
    public async Task<Hasil<BerkasTersimpan>> SimpanBerkasAsync(PetugasAktif petugas, byte[] isi, string nama, CancellationToken ct)
    {
        if (!petugas.Boleh(Izin.UsulJawaban)) return TakBerhak;
        var periksa = await pemeriksa.DariPetugasAsync(isi, nama, ct);
        if (KirimBerkas.Tolakan(periksa, "") is { } sebab) return Hasil.Ditolak(sebab);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var disimpan = await lemari.SimpanAsync(db, periksa.Salinan!, periksa.Mime!, ct);
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateException galat) when (galat.KarenaKembar()) { return Hasil.Ditolak("Berkas yang sama sedang disimpan orang lain. Coba sekali lagi."); }
        return Hasil.Dengan(new BerkasTersimpan(disimpan.Id, NamaBerkas.Rapikan(nama, periksa.Mime!)));
    }

    static Task<Hasil<Jejak>> Selesai(Hasil hasil, Jejak jejak) => Task.FromResult(hasil.Berhasil ? Hasil.Dengan(jejak) : hasil);

    Task<Hasil> DenganAsync(int id, PetugasAktif petugas, Izin izin, Func<LayananDb, JawabanTersimpan, Task<Hasil<Jejak>>> ubah, CancellationToken ct) => KerjakanAsync(petugas, izin, async db =>
        await db.JawabanTersimpan.DalamLingkup(petugas).Include(j => j.Riwayat).ThenInclude(v => v.Berkas).SingleOrDefaultAsync(j => j.Id == id, ct) is { } j ? await ubah(db, j) : TidakAda, ct);

    async Task<Hasil> KerjakanAsync(PetugasAktif petugas, Izin izin, Func<LayananDb, Task<Hasil<Jejak>>> kerja, CancellationToken ct)
    {
        if (!petugas.Boleh(izin)) return TakBerhak;
        await using var db = await dbs.CreateDbContextAsync(ct);
        try
        {
            var hasil = await db.SerempakAsync(async () =>
            {
                var h = await kerja(db);
                if (h.Nilai is not { } jejak) return h;
                await db.SaveChangesAsync(ct);
                db.RiwayatKantor.Add(RiwayatKantor.Tentang(nameof(JawabanTersimpan), jejak.Id(), petugas.Pelaku, jam.GetUtcNow(), jejak.Tindakan, null, jejak.Ke, Riwayat.Muat(jejak.Alasan)));
                siaran.Tulis(db, Topik.Kantor);
                await db.SaveChangesAsync(ct);
                return h;
            }, ct);
            if (hasil.Berhasil) siaran.Bangunkan();
            return hasil.TanpaNilai;
        }
        catch (DbUpdateException galat) when (galat.KarenaBerebut()) { return Hasil.Ditolak("Jawaban ini baru saja diubah orang lain. Muat ulang."); }
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{1,23}\z")]
    private static partial Regex Kata();

    sealed record Jejak(Func<int> Id, string Tindakan, string Ke, string? Alasan);
}
