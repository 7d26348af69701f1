using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk.Massal;

/// <summary>Many at once: what is counted beforehand is what is done, nobody may more than with one, and it can be taken back.</summary>
public sealed class MassalTests(AppUji app) : IClassFixture<AppUji>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    MejaMassal Meja => app.Ambil<MejaMassal>();

    [Fact]
    public async Task What_is_counted_beforehand_is_what_is_done()
    {
        var (rina, hendra) = (await app.PetugasAsync("petugas"), await app.PetugasAsync("verifikator"));
        var id = await BaruAsync(5);
        await app.Ambil<MejaPercakapan>().AmbilAsync(id[2], rina, Ct);
        await app.Ambil<MejaPercakapan>().AmbilAsync(id[3], hendra, Ct);
        await app.Ambil<MejaTugas>().TugaskanAsync(id[4], rina, (await app.PetugasAsync("kasi")).Id, null, Ct);
        IReadOnlyList<int> semua = [.. id, 999_999];
        var efek = EfekMassal.Tugaskan(hendra.Id, hendra.Nama, null);
        var hitung = (await Meja.HitungAsync(semua, efek, rina, null, Ct)).Nilai!;
        Assert.Equal((2, 4), (hitung.BanyakBerubah, hitung.BanyakTidak));
        Assert.Equal(4, hitung.Tidak.Count);
        Assert.Equal(0, await app.DbAsync(db => db.Percakapan.Where(p => id.Contains(p.Id)).SelectMany(p => p.Riwayat).CountAsync(r => r.Tindakan == "Tindakan massal", Ct)));
        var jadi = (await Meja.JalankanAsync(semua, efek, rina, null, Ct)).Nilai!;
        Assert.Equal(hitung.Berubah, jadi.Berubah);
        Assert.Equal(hitung.Tidak, jadi.Tidak);
        Assert.Equal([id[0], id[1], id[3]], await app.DbAsync(db => db.Percakapan.Where(p => id.Contains(p.Id) && p.PetugasId == hendra.Id).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(Ct)));
        var riwayat = await app.DbAsync(db => db.Percakapan.Where(p => p.Id == id[0]).SelectMany(p => p.Riwayat).OrderBy(r => r.Id).ToListAsync(Ct));
        Assert.Equal(["Tugaskan", "Tindakan massal"], riwayat.TakeLast(2).Select(r => r.Tindakan));
        Assert.Equal($"Nomor {jadi.Nomor}: Ditugaskan kepada {hendra.Nama}.", riwayat[^1].Alasan);
    }

    [Fact]
    public async Task Who_may_not_do_it_to_one_may_not_do_it_to_many()
    {
        var id = await BaruAsync(2);
        Assert.Contains("Peran Anda", (await Meja.JalankanAsync(id, EfekMassal.Ambil, await app.PetugasAsync("camat"), null, Ct)).Penolakan);
        Assert.Contains("Peran Anda", (await Meja.HitungAsync(id, EfekMassal.Ambil, await app.PetugasAsync("admin"), null, Ct)).Penolakan);
        var tetangga = await app.PetugasAsync("petugas") with { Jalur = "/999/" };
        var hasil = (await Meja.JalankanAsync(id, EfekMassal.Ambil, tetangga, null, Ct)).Nilai!;
        Assert.Equal((0, 2), (hasil.BanyakBerubah, hasil.BanyakTidak));
        Assert.Contains("di luar unit", hasil.Tidak[0].Kalimat);
        Assert.Contains("Paling banyak 500", (await Meja.HitungAsync([.. Enumerable.Range(1, 501)], EfekMassal.Ambil, tetangga, null, Ct)).Penolakan);
        Assert.Contains("Centang", (await Meja.HitungAsync([], EfekMassal.Ambil, tetangga, null, Ct)).Penolakan);
    }

    [Fact]
    public async Task Of_two_officers_at_the_same_moment_each_talk_goes_to_one()
    {
        var (rina, hendra) = (await app.PetugasAsync("petugas"), await app.PetugasAsync("verifikator"));
        var id = await BaruAsync(8);
        var hasil = await Task.WhenAll(Meja.JalankanAsync(id, EfekMassal.Ambil, rina, null, Ct), Meja.JalankanAsync([.. id.Reverse()], EfekMassal.Ambil, hendra, null, Ct));
        Assert.Equal(8, hasil.Sum(h => h.Nilai!.BanyakBerubah));
        Assert.Equal(8, hasil.Sum(h => h.Nilai!.BanyakTidak));
        foreach (var (siapa, h) in new[] { rina, hendra }.Zip(hasil))
            Assert.Equal(h.Nilai!.BanyakBerubah, await app.DbAsync(db => db.Percakapan.CountAsync(p => id.Contains(p.Id) && p.PetugasId == siapa.Id, Ct)));
    }

    [Fact]
    public async Task Taken_back_each_stands_as_before_except_what_somebody_has_changed_since()
    {
        var (rina, hendra) = (await app.PetugasAsync("petugas"), await app.PetugasAsync("verifikator"));
        var id = await BaruAsync(3);
        var semula = await KeadaanAsync(id);
        var jadi = (await Meja.JalankanAsync(id, EfekMassal.Tugaskan(hendra.Id, hendra.Nama, "Tolong dibantu."), rina, null, Ct)).Nilai!;
        Assert.Equal(3, await app.DbAsync(db => db.Panggilan.CountAsync(p => id.Contains(p.PercakapanId) && p.PetugasId == hendra.Id && p.DibacaPada == null, Ct)));
        Assert.True((await app.Ambil<MejaPilah>().PrioritaskanAsync(id[1], Prioritas.Penting, hendra, Ct)).Berhasil);
        Assert.Contains("bukan milik Anda", (await Meja.UrungkanAsync(jadi.Nomor, hendra, null, Ct)).Penolakan);
        var urung = (await Meja.UrungkanAsync(jadi.Nomor, rina, null, Ct)).Nilai!;
        Assert.Equal((2, 1), (urung.BanyakBerubah, urung.BanyakTidak));
        Assert.Contains("berubah lagi", urung.Tidak[0].Kalimat);
        var kini = await KeadaanAsync(id);
        Assert.Equal([semula[0], semula[2]], [kini[0], kini[2]]);
        Assert.Equal((ModePercakapan.Petugas, hendra.Id), (kini[1].Mode, kini[1].PetugasId));
        Assert.Equal([id[1]], await app.DbAsync(db => db.Panggilan.Where(p => id.Contains(p.PercakapanId) && p.DibacaPada == null).Select(p => p.PercakapanId).ToListAsync(Ct)));
        // Pressed twice it undoes nothing twice.
        var lagi = (await Meja.UrungkanAsync(jadi.Nomor, rina, null, Ct)).Nilai!;
        Assert.Equal((0, 1), (lagi.BanyakBerubah, lagi.BanyakTidak));
        var kabar = await app.DbAsync(db => db.MassalTerakhirAsync(rina, JenisMassal.Percakapan, DateTimeOffset.UnixEpoch, Ct));
        Assert.Equal((jadi.Nomor, 3, 2), (kabar!.Id, kabar.Berubah, kabar.Diurungkan));
    }

    [Fact]
    public async Task Labels_are_given_and_taken_back_and_what_has_one_is_told()
    {
        var rina = await app.PetugasAsync("petugas");
        var id = await BaruAsync(2);
        var label = await app.DbAsync(async db =>
        {
            var baru = LabelUnit.Buat(await db.UnitKerja.SingleAsync(u => u.Id == rina.UnitKerjaId, Ct), "Bansos", WarnaLabel.Hijau).Nilai!;
            db.LabelUnit.Add(baru);
            await db.SaveChangesAsync(Ct);
            return baru.Id;
        });
        Assert.True((await app.Ambil<MejaPilah>().LabeliAsync(id[0], label, true, rina, Ct)).Berhasil);
        var jadi = (await Meja.JalankanAsync(id, EfekMassal.Labeli(label, "Bansos", true), rina, null, Ct)).Nilai!;
        Assert.Equal(("Sudah berlabel ini.", 1), (jadi.Tidak.Single().Kalimat, jadi.BanyakBerubah));
        await Meja.UrungkanAsync(jadi.Nomor, rina, null, Ct);
        Assert.Equal([id[0]], await app.DbAsync(db => db.LabelTerpasang.Where(l => l.LabelUnitId == label).Select(l => l.PercakapanId).ToListAsync(Ct)));
    }

    [Fact]
    public async Task A_closing_tells_the_citizen_only_when_it_was_not_taken_back()
    {
        var rina = await app.PetugasAsync("petugas");
        var id = await BaruAsync(2);
        await app.Ambil<MejaPercakapan>().AmbilAsync(id[0], rina, Ct);
        var semula = await KeadaanAsync(id);
        var jadi = (await Meja.JalankanAsync(id, EfekMassal.Tutup, rina, null, Ct)).Nilai!;
        Assert.Equal(2, jadi.BanyakBerubah);
        Assert.Equal("Sudah ditutup: dilayani asisten.", (await Meja.HitungAsync(id, EfekMassal.Tutup, rina, null, Ct)).Nilai!.Tidak.Single().Kalimat);
        Assert.Equal(2, (await Meja.UrungkanAsync(jadi.Nomor, rina, null, Ct)).Nilai!.BanyakBerubah);
        Assert.Equal(semula, await KeadaanAsync(id));
        Assert.Equal(StatusKirim.Ditarik, await app.DbAsync(db => db.PesanKeluar.Where(k => k.PercakapanId == id[0]).OrderByDescending(k => k.Id).Select(k => k.Status).FirstAsync(Ct)));
        await Meja.JalankanAsync(id, EfekMassal.Tutup, rina, null, Ct);
        Assert.Equal(2, (await Meja.HitungAsync(id, EfekMassal.Buka, rina, null, Ct)).Nilai!.BanyakBerubah);
    }

    [Fact]
    public async Task A_template_to_many_waits_ten_seconds_and_cancelled_never_leaves()
    {
        var rina = await app.PetugasAsync("petugas");
        var id = await BaruAsync(5);
        await app.DbAsync(async db =>
        {
            var stop = await db.Percakapan.Include(p => p.Kontak).SingleAsync(p => p.Id == id[3], Ct);
            stop.Kontak.TolakKabar(DateTimeOffset.UnixEpoch);
            return await db.SaveChangesAsync(Ct);
        });
        var kini = app.Ambil<TimeProvider>().GetUtcNow();
        Assert.True((await app.Ambil<MejaPilah>().BatasiAsync(id[4], Pembatasan.Diblokir, kini.AddDays(7), "Spam", rina, Ct)).Berhasil);
        var semula = await KeadaanAsync(id);
        var efek = await TemplatAsync(new() { ["1"] = "{nama}", ["2"] = "{unit}" });
        var hitung = (await Meja.HitungAsync(id, efek, rina, null, Ct)).Nilai!;
        Assert.Equal((3, 2), (hitung.BanyakBerubah, hitung.BanyakTidak));
        Assert.Contains(hitung.Tidak, t => t.Kalimat.Contains("STOP", StringComparison.Ordinal));
        Assert.Contains(hitung.Tidak, t => t.Kalimat.Contains("Diblokir", StringComparison.Ordinal));
        var jadi = (await Meja.JalankanAsync(id, efek, rina, null, Ct)).Nilai!;
        // It answers nobody: who waited still waits, and nobody's talk was taken.
        Assert.Equal(semula, await KeadaanAsync(id));
        Assert.Contains("Warga Uji", (await KeluarAsync(id))[0].Isi);
        var batal = (await Meja.UrungkanAsync(jadi.Nomor, rina, null, Ct)).Nilai!;
        Assert.Equal(3, batal.BanyakBerubah);
        app.Maju(TimeSpan.FromMinutes(6));
        app.Ambil<PengirimPesan>().Bangunkan();
        await app.TenangAsync();
        Assert.All(await KeluarAsync(id), k => Assert.Equal((StatusKirim.Ditarik, 0), (k.Status, k.Percobaan)));
    }

    [Fact]
    public async Task What_was_not_cancelled_leaves_once_and_then_cannot_be_taken_back()
    {
        var rina = await app.PetugasAsync("petugas");
        var id = await BaruAsync(2);
        var jadi = (await Meja.JalankanAsync(id, await TemplatAsync(new() { ["1"] = "Warga", ["2"] = "Kecamatan Contoh" }), rina, null, Ct)).Nilai!;
        Assert.All(await KeluarAsync(id), k => Assert.Equal((StatusKirim.Menunggu, true), (k.Status, k.MasihDapatBatal)));
        app.Maju(TimeSpan.FromSeconds(11));
        app.Ambil<PengirimPesan>().Bangunkan();
        await AppUji.TungguAsync(async () => (await KeluarAsync(id)).All(k => k.Status is StatusKirim.Diterima or StatusKirim.Terkirim or StatusKirim.Sampai or StatusKirim.Dibaca), "the templates");
        Assert.Contains("Terlambat", (await Meja.UrungkanAsync(jadi.Nomor, rina, null, Ct)).Penolakan);
        Assert.All(await KeluarAsync(id), k => Assert.Equal(1, k.Percobaan));
    }

    [Fact]
    public async Task A_node_that_dies_while_writing_leaves_rows_that_can_be_cancelled_or_leave_once()
    {
        var rina = await app.PetugasAsync("petugas");
        var id = await BaruAsync(3);
        var templat = await TemplatAsync(new() { ["1"] = "Warga", ["2"] = "Kecamatan Contoh" });
        var ke = 0;
        var mati = templat with { Kerjakan = (k, ct) => ++ke > 2 ? throw new InvalidOperationException("The node dies here.") : templat.Kerjakan(k, ct) };
        await Assert.ThrowsAsync<InvalidOperationException>(() => Meja.JalankanAsync(id, mati, rina, null, Ct));
        app.Maju(TimeSpan.FromMinutes(1));
        app.Ambil<PengirimPesan>().Bangunkan();
        await app.TenangAsync();
        Assert.All(await KeluarAsync(id), k => Assert.Equal((StatusKirim.Menunggu, 0), (k.Status, k.Percobaan)));
        var kabar = await app.DbAsync(db => db.MassalTerakhirAsync(rina, JenisMassal.Percakapan, DateTimeOffset.UnixEpoch, Ct));
        Assert.Equal((3, 2, null), (kabar!.Diminta, kabar.Berubah, kabar.SelesaiPada));
        app.Maju(TimeSpan.FromMinutes(5));
        app.Ambil<PengirimPesan>().Bangunkan();
        await AppUji.TungguAsync(async () => (await KeluarAsync(id)).Count(k => k.Status is StatusKirim.Diterima or StatusKirim.Terkirim or StatusKirim.Sampai or StatusKirim.Dibaca) == 2, "the two templates");
        Assert.All(await KeluarAsync(id), k => Assert.Equal(1, k.Percobaan));
    }

    [Fact]
    public async Task Taken_back_from_another_screen_the_work_stops_before_the_next_one()
    {
        var rina = await app.PetugasAsync("petugas");
        var id = await BaruAsync(4);
        var templat = await TemplatAsync(new() { ["1"] = "Warga", ["2"] = "Kecamatan Contoh" });
        var ke = 0;
        var terganggu = templat with
        {
            Kerjakan = async (k, ct) =>
            {
                // On another node, between two of them.
                if (++ke == 3) await Meja.UrungkanAsync((await app.DbAsync(db => db.MassalTerakhirAsync(rina, JenisMassal.Percakapan, DateTimeOffset.UnixEpoch, Ct)))!.Id, rina, null, Ct);
                return await templat.Kerjakan(k, ct);
            }
        };
        var jadi = (await Meja.JalankanAsync(id, terganggu, rina, null, Ct)).Nilai!;
        Assert.Equal((2, 2), (jadi.BanyakBerubah, jadi.Sisa));
        Assert.All(await KeluarAsync(id), k => Assert.Equal(StatusKirim.Ditarik, k.Status));
    }

    [Fact]
    public async Task A_quick_step_hands_the_talk_to_the_colleague_it_names()
    {
        var (rina, hendra) = (await app.PetugasAsync("petugas"), await app.PetugasAsync("verifikator"));
        var id = (await BaruAsync(1))[0];
        await app.Ambil<MejaPercakapan>().AmbilAsync(id, rina, Ct);
        var langkah = app.Ambil<MejaLangkah>().Jenis.Single(j => j.Kode == "tugaskan");
        var jadi = await app.DbAsync(async db =>
        {
            Assert.Contains(hendra.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), (await langkah.Pilihan!(db, rina, Ct)).Select(p => p.Nilai));
            var p = await db.Percakapan.SingleAsync(x => x.Id == id, Ct);
            var hasil = await langkah.Kerjakan(new(db, p, rina, app.Ambil<TimeProvider>().GetUtcNow()), hendra.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), Ct);
            await db.SaveChangesAsync(Ct);
            return hasil;
        });
        Assert.Equal($"Ditugaskan kepada {hendra.Nama}.", jadi.Nilai);
        Assert.Equal(hendra.Id, (await KeadaanAsync([id]))[0].PetugasId);
    }

    async Task<IReadOnlyList<int>> BaruAsync(int banyak)
    {
        var id = new List<int>();
        for (var i = 0; i < banyak; i++) id.Add(await app.WargaDiamAsync());
        await app.DbAsync(async db =>
        {
            foreach (var p in await db.Percakapan.Where(p => id.Contains(p.Id)).ToListAsync(Ct)) p.MintaPetugas(p.TerakhirPada, "uji");
            return await db.SaveChangesAsync(Ct);
        });
        return id;
    }

    async Task<EfekMassal> TemplatAsync(Dictionary<string, string> isian)
    {
        var templat = await app.TungguDbAsync(db => db.TemplatPesan.FirstOrDefaultAsync(t => t.Nama == "petugas_menjawab" && t.Status == StatusTemplat.Disetujui, Ct), t => t is not null, "the template");
        return EfekMassal.Templat(templat!.Id, templat.Nama, isian, app.Ambil<AkunWhatsApp>(), app.Ambil<PengisiJawaban>());
    }

    Task<List<PesanKeluar>> KeluarAsync(IReadOnlyList<int> id) => app.DbAsync(db => db.PesanKeluar.Where(k => id.Contains(k.PercakapanId)).OrderBy(k => k.Id).ToListAsync(Ct));

    Task<List<Keadaan>> KeadaanAsync(IReadOnlyList<int> id) => app.DbAsync(db => db.Percakapan.Where(p => id.Contains(p.Id)).OrderBy(p => p.Id)
        .Select(p => new Keadaan(p.Mode, p.PetugasId, p.PetugasSejak, p.MenungguSejak, p.BelumDibaca)).ToListAsync(Ct));

    sealed record Keadaan(ModePercakapan Mode, int? PetugasId, DateTimeOffset? Sejak, DateTimeOffset? Menunggu, int Belum);
}
