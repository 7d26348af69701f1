using System.Text.Json;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan;

/// <summary>The desk that keeps the catalogue. A change makes a new version; requests under way keep the one they were made under.</summary>
public sealed class MejaKatalog(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam) : MejaAdmin(dbs, siaran, jam)
{
    static readonly Hasil TidakAda = Hasil.Ditolak("Layanan ini tidak ada di katalog kantor Anda. Muat ulang.");

    /// <summary>The next version of a unit's own service; without <paramref name="dasarId"/> a new service. Refused when somebody saved in between.</summary>
    public Task<Hasil> SimpanAsync(int unitId, PetugasAktif admin, int? dasarId, LayananKatalog isi, string catatan, CancellationToken ct) => DiUnitAsync(unitId, admin, async (db, unit) =>
    {
        var baru = isi.Rapi();
        var kini = await KiniAsync(db, unitId, baru.Kode, ct);
        if (dasarId is null) return await TerbitkanAsync(db, unit, admin, baru, catatan, "Tambah", ct);
        if (kini is null) return TidakAda;
        if (kini.Id != dasarId) return Hasil.Ditolak($"{(kini.Oleh.Length > 0 ? kini.Oleh : "Admin lain")} baru saja menyimpan versi {kini.VersiLayanan}. Bandingkan dulu dengan isian Anda.");
        if (Sama(kini.SebagaiIsi(), baru)) return Hasil.Ditolak("Tidak ada yang berubah.");
        if (await TolakAsync(db, unit, baru, ct) is { } galat) return galat;
        return Ganti(db, kini, admin, baru, catatan);
    }, ct);

    /// <summary>Offers a service or stops offering it; a switched-off one keeps its number and words.</summary>
    public Task<Hasil> AturAktifAsync(int id, PetugasAktif admin, bool aktif, CancellationToken ct) => SatuAsync(id, admin, async (db, layanan) =>
    {
        if (aktif && await TolakAsync(db, layanan.UnitKerja, layanan.SebagaiIsi() with { Aktif = true }, ct) is { } galat) return galat;
        layanan.AturAktif(aktif);
        return Hasil.Dengan(new Jejak(nameof(Layanan), () => id, aktif ? "Aktifkan" : "Nonaktifkan", null, layanan.Kode));
    }, ct);

    /// <summary>Gives a unit its own version of a service that it has from a unit above.</summary>
    public Task<Hasil> BuatSendiriAsync(int unitId, PetugasAktif admin, string kode, CancellationToken ct) => DiUnitAsync(unitId, admin, async (db, unit) =>
    {
        var atas = (await db.KatalogLengkapAsync(unit.Jalur, ct)).FirstOrDefault(l => l.Kode == kode);
        if (atas is null) return TidakAda;
        if (atas.UnitKerjaId == unitId) return Hasil.Ditolak("Unit ini sudah mempunyai versi sendiri. Muat ulang.");
        var baru = Layanan.Terbitkan(unit, atas.SebagaiIsi(), await NomorAsync(db, unitId, kode, ct), admin.Pelaku, $"Salinan versi {atas.VersiLayanan} dari unit di atasnya", Jam.GetUtcNow());
        db.Layanan.Add(baru);
        return Hasil.Dengan(new Jejak(nameof(Layanan), () => baru.Id, "BuatSendiri", null, kode));
    }, ct);

    /// <summary>Takes a unit's own version away: it follows the unit above again, or, where there is none, no longer has the service.</summary>
    public Task<Hasil> CabutAsync(int id, PetugasAktif admin, CancellationToken ct) => SatuAsync(id, admin, (_, layanan) =>
    {
        layanan.Cabut();
        return Task.FromResult(Hasil.Dengan(new Jejak(nameof(Layanan), () => id, "Cabut", $"versi {layanan.VersiLayanan}", layanan.Kode)));
    }, ct);

    /// <summary>Makes an older version, or one that was taken out, the newest again.</summary>
    public Task<Hasil> KembalikanAsync(int versiId, PetugasAktif admin, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKatalog, async db =>
    {
        var lama = await db.Layanan.Include(l => l.UnitKerja).DalamLingkup(admin).SingleOrDefaultAsync(l => l.Id == versiId && l.Kode != HakData.Kode, ct);
        if (lama is null) return TidakAda;
        var kini = await KiniAsync(db, lama.UnitKerjaId, lama.Kode, ct);
        var catatan = $"Kembali ke versi {lama.VersiLayanan}";
        if (kini is null) return await TerbitkanAsync(db, lama.UnitKerja, admin, lama.SebagaiIsi(), catatan, "Pulihkan", ct);
        var isi = lama.SebagaiIsi() with { Aktif = kini.Aktif };
        if (Sama(kini.SebagaiIsi(), isi)) return Hasil.Ditolak($"Versi {lama.VersiLayanan} sama dengan yang berlaku sekarang.");
        if (await TolakAsync(db, lama.UnitKerja, isi, ct) is { } galat) return galat;
        return Ganti(db, kini, admin, isi, catatan);
    }, ct);

    /// <summary>Takes over services and menu from a file; all of them or, when one has a mistake, none.</summary>
    public Task<Hasil> ImporAsync(int unitId, PetugasAktif admin, Katalog berkas, CancellationToken ct) => DiUnitAsync(unitId, admin, async (db, unit) =>
    {
        var kantor = await db.KatalogKantorAsync(unit.Jalur, ct);
        var rencana = ImporKatalog.Bandingkan(kantor.Katalog, berkas, kantor.Bawahan);
        if (rencana.Salah.Count > 0) return Hasil.Ditolak(rencana.Salah[0]);
        if (!rencana.AdaPerubahan) return Hasil.Ditolak("Isi berkas sama dengan katalog sekarang.");
        foreach (var b in rencana.Layanan.Where(b => b.Beda.Count > 0 || b.Baru))
        {
            if (await KiniAsync(db, unitId, b.Isi.Kode, ct) is { } kini) db.Layanan.Add(kini.Perbarui(b.Isi, admin.Pelaku, "Impor katalog", Jam.GetUtcNow()));
            else db.Layanan.Add(Layanan.Terbitkan(unit, b.Isi, await NomorAsync(db, unitId, b.Isi.Kode, ct), admin.Pelaku, "Impor katalog", Jam.GetUtcNow()));
        }
        if (rencana.MenuBerubah) await MejaMenu.PasangAsync(db, unit, rencana.Susunan, ct);
        return Hasil.Dengan(new Jejak(nameof(Layanan), () => unitId, "Impor", null, $"{rencana.Layanan.Count(b => b.Beda.Count > 0 || b.Baru)} layanan"));
    }, ct);

    Task<Hasil> DiUnitAsync(int unitId, PetugasAktif admin, Func<LayananDb, UnitKerja, Task<Hasil<Jejak>>> kerja, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKatalog, async db =>
        await UnitAsync(db, admin, unitId, ct) is { Nilai: { } unit } ? await kerja(db, unit) : Hasil.Ditolak("Unit ini tidak ada di bawah kantor Anda. Muat ulang."), ct);

    Task<Hasil> SatuAsync(int id, PetugasAktif admin, Func<LayananDb, Layanan, Task<Hasil<Jejak>>> kerja, CancellationToken ct) => KerjakanAsync(admin, Izin.KelolaKatalog, async db =>
        await db.Layanan.Include(l => l.UnitKerja).DalamLingkup(admin).SingleOrDefaultAsync(l => l.Id == id && l.Kode != HakData.Kode, ct) switch
        {
            null => TidakAda,
            { Berlaku: false } => SudahBerubah,
            var layanan => await kerja(db, layanan)
        }, ct);

    async Task<Hasil<Jejak>> TerbitkanAsync(LayananDb db, UnitKerja unit, PetugasAktif admin, LayananKatalog isi, string catatan, string tindakan, CancellationToken ct)
    {
        if ((await db.KatalogLengkapAsync(unit.Jalur, ct)).Any(l => l.Kode == isi.Kode)) return Hasil.Ditolak($"Kode {isi.Kode} sudah dipakai layanan lain.");
        if (await TolakAsync(db, unit, isi, ct) is { } galat) return galat;
        var baru = Layanan.Terbitkan(unit, isi, await NomorAsync(db, unit.Id, isi.Kode, ct), admin.Pelaku, catatan, Jam.GetUtcNow());
        db.Layanan.Add(baru);
        return Hasil.Dengan(new Jejak(nameof(Layanan), () => baru.Id, tindakan, null, isi.Kode));
    }

    Hasil<Jejak> Ganti(LayananDb db, Layanan kini, PetugasAktif admin, LayananKatalog isi, string catatan)
    {
        var ringkas = catatan.Trim().Length > 0 ? catatan : BedaLayanan.Ringkas(BedaLayanan.Antara(kini.SebagaiIsi(), isi));
        var baru = kini.Perbarui(isi, admin.Pelaku, ringkas, Jam.GetUtcNow());
        db.Layanan.Add(baru);
        return Hasil.Dengan(new Jejak(nameof(Layanan), () => baru.Id, "Perbarui", $"versi {kini.VersiLayanan}", $"versi {baru.VersiLayanan}", ringkas));
    }

    static async Task<Hasil?> TolakAsync(LayananDb db, UnitKerja unit, LayananKatalog isi, CancellationToken ct)
    {
        var kantor = await db.KatalogKantorAsync(unit.Jalur, ct);
        return PeriksaLayanan.Temukan(kantor.Katalog, isi, kantor.Bawahan).FirstOrDefault(t => !t.Peringatan) is { } salah ? Hasil.Ditolak(salah.Kalimat) : null;
    }

    static Task<Layanan?> KiniAsync(LayananDb db, int unitId, string kode, CancellationToken ct) =>
        db.Layanan.Include(l => l.UnitKerja).FirstOrDefaultAsync(l => l.UnitKerjaId == unitId && l.Kode == kode && l.Berlaku, ct);

    static async Task<int> NomorAsync(LayananDb db, int unitId, string kode, CancellationToken ct) =>
        1 + (await db.Layanan.Where(l => l.UnitKerjaId == unitId && l.Kode == kode).MaxAsync(l => (int?)l.VersiLayanan, ct) ?? 0);

    static bool Sama(LayananKatalog a, LayananKatalog b) => JsonSerializer.Serialize(a, RincianLayanan.Json) == JsonSerializer.Serialize(b, RincianLayanan.Json);
}
