using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using LayananPublik.KotakMasuk.Halaman;
using LayananPublik.Pelayanan;
using LayananPublik.Tests.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace LayananPublik.Tests.KotakMasuk.Pilah;

public sealed class DaftarTersaringTests(KantorUji kantor) : IClassFixture<KantorUji>
{
    static readonly TimeZoneInfo Jakarta = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    async Task<int> AdaAsync(Action<Percakapan> ubah)
    {
        var id = kantor.WargaBaru();
        await using var db = kantor.Dbs.CreateDbContext();
        ubah(await db.Percakapan.SingleAsync(p => p.Id == id, Ct));
        await db.SaveChangesAsync(Ct);
        return id;
    }

    async Task<List<int>> DaftarAsync(SaringPercakapan saring, SaringLanjut? lanjut = null, BarisPercakapan? sesudah = null, int banyak = 100, PetugasAktif? petugas = null)
    {
        await using var db = kantor.Dbs.CreateDbContext();
        return [.. (await db.DaftarPercakapanAsync(petugas ?? kantor.Rina, new(saring) { Lanjut = lanjut ?? new(), Sesudah = sesudah, Banyak = banyak }, Ct)).Select(b => b.Id)];
    }

    [Fact]
    public async Task Urgent_talks_stand_first_among_those_who_wait_then_the_longest_wait()
    {
        var sabtu = KantorUji.Sabtu;
        var lama = await AdaAsync(p => p.MintaPetugas(sabtu.AddHours(-3), "uji"));
        var baru = await AdaAsync(p => p.MintaPetugas(sabtu.AddHours(-1), "uji"));
        var mendesak = await AdaAsync(p => p.MintaSegera(sabtu, "warga menulis tentang bahaya"));
        var penting = await AdaAsync(p => { p.MintaPetugas(sabtu, "uji"); p.Prioritaskan(Prioritas.Penting, kantor.Rina.Pelaku, sabtu); });
        int[] semua = [mendesak, penting, lama, baru];
        Assert.Equal(semua, (await DaftarAsync(SaringPercakapan.PerluPetugas)).Where(semua.Contains));
        Assert.Contains(mendesak, await DaftarAsync(SaringPercakapan.Semua, new() { Prioritas = Prioritas.Mendesak }));
        Assert.DoesNotContain(penting, await DaftarAsync(SaringPercakapan.Semua, new() { Prioritas = Prioritas.Mendesak }));
        Assert.Contains(penting, await DaftarAsync(SaringPercakapan.PerluPetugas, new() { Petugas = SaringLanjut.TanpaPetugas, Prioritas = Prioritas.Penting, Nomor = kantor.Nomor.Id, Unit = kantor.Kecamatan.Id }));
        Assert.Empty(await DaftarAsync(SaringPercakapan.PerluPetugas, new() { Unit = kantor.Sukamaju.Id }));
    }

    [Fact]
    public async Task Pages_go_on_after_the_last_row_without_gap_or_repetition()
    {
        for (var i = 0; i < 5; i++) await AdaAsync(p => p.MintaPetugas(KantorUji.Sabtu.AddMinutes(-1), "uji"));
        foreach (var saring in (SaringPercakapan[])[SaringPercakapan.PerluPetugas, SaringPercakapan.Semua])
        {
            var semua = await DaftarAsync(saring);
            List<int> terbaca = [];
            BarisPercakapan? sesudah = null;
            do
            {
                await using var db = kantor.Dbs.CreateDbContext();
                var halaman = await db.DaftarPercakapanAsync(kantor.Rina, new(saring) { Sesudah = sesudah, Banyak = 2 }, Ct);
                terbaca.AddRange(halaman.Select(b => b.Id));
                sesudah = halaman.Count == 2 ? halaman[^1] : null;
            }
            while (sesudah is not null);
            Assert.Equal(semua, terbaca);
        }
    }

    [Fact]
    public async Task What_was_put_off_is_out_of_sight_until_its_hour_and_then_comes_back_by_itself()
    {
        var kini = KantorUji.Sabtu;
        var id = await AdaAsync(p => { p.MintaPetugas(kini, "uji"); p.Tunda(kini.AddHours(2), kantor.Rina.Pelaku, kini); });
        Assert.DoesNotContain(id, await DaftarAsync(SaringPercakapan.PerluPetugas));
        Assert.Contains(id, await DaftarAsync(SaringPercakapan.Ditunda));
        Assert.Contains(id, await DaftarAsync(SaringPercakapan.Semua));
        var jam = new JamUji { Kini = kini.AddHours(1) };
        var pengembali = new PengembaliTunda(kantor.Dbs, kantor.Siaran, jam, NullLogger<PengembaliTunda>.Instance);
        await pengembali.KembalikanAsync(Ct);
        Assert.DoesNotContain(id, await DaftarAsync(SaringPercakapan.PerluPetugas));
        jam.Kini = kini.AddHours(2);
        await pengembali.KembalikanAsync(Ct);
        Assert.Contains(id, await DaftarAsync(SaringPercakapan.PerluPetugas));
        await using var db = kantor.Dbs.CreateDbContext();
        Assert.Equal(("Kembali dari tunda", "Sistem"), await db.Set<RiwayatPercakapan>().Where(r => r.PercakapanId == id).OrderByDescending(r => r.Id).Select(r => ValueTuple.Create(r.Tindakan, r.Pelaku)).FirstAsync(Ct));
    }

    [Fact]
    public async Task The_silenced_come_up_by_the_day_on_which_somebody_looks_again()
    {
        var kini = KantorUji.Sabtu;
        var nanti = await AdaAsync(p => p.Blokir(kini.AddDays(30), "Menghina", kantor.Rina.Pelaku, kini));
        var segera = await AdaAsync(p => p.Bisukan(kini.AddDays(1), "Stiker", kantor.Rina.Pelaku, kini));
        Assert.Equal([segera, nanti], await DaftarAsync(SaringPercakapan.Dibatasi));
        Assert.Empty(await DaftarAsync(SaringPercakapan.Dibatasi, petugas: kantor.Tetangga));
    }

    [Fact]
    public async Task A_label_narrows_the_list_and_ends_where_its_unit_ends()
    {
        await using var db = kantor.Dbs.CreateDbContext();
        var (punya, lain) = (LabelUnit.Buat(await db.UnitKerja.SingleAsync(u => u.Id == kantor.Kecamatan.Id, Ct), "Bansos", WarnaLabel.Hijau).Nilai!, LabelUnit.Buat(await db.UnitKerja.SingleAsync(u => u.Id == kantor.Sukamaju.Id, Ct), "Sukamaju saja", WarnaLabel.Ungu).Nilai!);
        db.AddRange(punya, lain);
        var id = kantor.WargaBaru();
        var p = await db.Percakapan.SingleAsync(x => x.Id == id, Ct);
        await db.SaveChangesAsync(Ct);
        Assert.False((await MejaPilah.LabeliAsync(db, p, lain.Id, true, kantor.Rina, KantorUji.Sabtu, Ct)).Berhasil);
        Assert.True((await MejaPilah.LabeliAsync(db, p, punya.Id, true, kantor.Rina, KantorUji.Sabtu, Ct)).Berhasil);
        await db.SaveChangesAsync(Ct);
        Assert.Equal([id], await DaftarAsync(SaringPercakapan.Semua, new() { Label = punya.Id }));
        Assert.Equal(["Bansos"], (await db.DaftarPercakapanAsync(kantor.Rina, new() { Lanjut = new() { Label = punya.Id } }, Ct)).Single().Label.Semua.Select(l => l.Nama));
        Assert.DoesNotContain("Sukamaju saja", (await db.LabelUnitAsync(kantor.Lurah, Ct)).Select(l => l.Nama));
        Assert.True((await MejaPilah.LabeliAsync(db, p, punya.Id, false, kantor.Rina, KantorUji.Sabtu, Ct)).Berhasil);
        await db.SaveChangesAsync(Ct);
        Assert.Empty(await DaftarAsync(SaringPercakapan.Semua, new() { Label = punya.Id }));
    }

    [Fact]
    public async Task Conversations_and_requests_are_found_by_service_deadline_point_and_priority()
    {
        ObrolanUji a = new(kantor), b = new(kantor);
        var sktm = await a.AjukanAsync("SKTM", "1");
        await b.AjukanAsync("SKU", "Modal", "Warung Sari", "Warung", "Jalan Kenanga", "2019");
        await using var db = kantor.Dbs.CreateDbContext();
        var loket = UnitKerja.Dirikan(await db.UnitKerja.SingleAsync(u => u.Id == kantor.Kecamatan.Id, Ct), JenisUnit.TitikLayanan, "Loket 1", "Asia/Jakarta");
        db.Add(loket);
        await db.SaveChangesAsync(Ct);
        loket.Tempatkan();
        var butir = await db.Butir.Include(x => x.Permohonan).SingleAsync(x => x.PermohonanId == sktm.Id, Ct);
        Assert.True(butir.TaruhDiTitik(loket, kantor.Rina.Pelaku, a.Jam.Kini).Berhasil);
        Assert.True(butir.Prioritaskan(Prioritas.Mendesak, "Dirawat", kantor.Rina.Pelaku, a.Jam.Kini).Berhasil);
        await db.SaveChangesAsync(Ct);

        async Task<List<int>> AntreanAsync(SaringLanjut s, DateTimeOffset? pada = null) =>
            [.. (await db.AntreanAsync(kantor.Rina, new() { Lanjut = s, Rentang = s.Rentang(pada ?? a.Jam.Kini, Jakarta) }, pada ?? a.Jam.Kini, Ct)).Select(x => x.PermohonanId)];
        async Task<List<int>> ChatAsync(SaringLanjut s) => [.. (await db.DaftarPercakapanAsync(kantor.Rina, new() { Lanjut = s, Pekerjaan = [d => AntreanQuery.Berpekerjaan(d, s, s.Rentang(a.Jam.Kini, Jakarta))] }, Ct)).Select(x => x.Id)];

        Assert.Equal(sktm.Id, (await AntreanAsync(new()))[0]);
        Assert.Equal([sktm.Id], await AntreanAsync(new() { Layanan = "SKTM", Titik = loket.Id, Prioritas = Prioritas.Mendesak, Unit = kantor.Kecamatan.Id, Petugas = SaringLanjut.TanpaPetugas }));
        Assert.Equal([a.PercakapanId], await ChatAsync(new() { Layanan = "SKTM", Titik = loket.Id }));
        Assert.Empty(await ChatAsync(new() { Layanan = "SKTM", Tenggat = BatasTenggat.Terlambat }));
        Assert.Equal(2, (await AntreanAsync(new() { Tenggat = BatasTenggat.Terlambat }, a.Jam.Kini.AddDays(30))).Count);
        Assert.Equal([a.PercakapanId], (await db.DaftarPercakapanAsync(kantor.Rina, new(Cari: "sari") { Lanjut = new() { Layanan = "SKTM" }, Pekerjaan = [d => AntreanQuery.Berpekerjaan(d, new() { Layanan = "SKTM" }, default)] }, Ct)).Select(x => x.Id));
    }

    [Fact]
    public async Task What_was_urgent_before_urgency_was_a_column_is_marked_once_and_what_a_person_lowered_stays_low()
    {
        var kini = KantorUji.Sabtu;
        // As the older version left it: a line of history and a waiting, no mark and no line about priority.
        var lama = await AdaAsync(p => p.MintaPetugas(kini, $"{Percakapan.Mendesak}: warga menulis tentang bahaya."));
        var biasa = await AdaAsync(p => p.MintaPetugas(kini, "uji"));
        var diturunkan = await AdaAsync(p => { p.MintaSegera(kini, "warga menulis tentang bahaya"); p.Prioritaskan(Prioritas.Biasa, kantor.Rina.Pelaku, kini); });
        for (var i = 0; i < 2; i++)
        {
            await using var db = kantor.Dbs.CreateDbContext();
            await db.TandaiMendesakAsync(new JamUji { Kini = kini }, Ct);
        }
        await using var baca = kantor.Dbs.CreateDbContext();
        var p = await baca.Percakapan.Include(x => x.Riwayat).SingleAsync(x => x.Id == lama, Ct);
        Assert.Equal((Prioritas.Mendesak, true), (p.Prioritas, p.PrioritasOtomatis));
        Assert.Single(p.Riwayat, r => r.Tindakan == Percakapan.TindakanPrioritas);
        Assert.Equal([Prioritas.Biasa, Prioritas.Biasa], await baca.Percakapan.Where(x => x.Id == biasa || x.Id == diturunkan).Select(x => x.Prioritas).ToListAsync(Ct));
    }

    [Fact]
    public async Task A_view_is_ones_own_until_who_may_publishes_it_to_the_unit_and_below()
    {
        var meja = new MejaTampilan(kantor.Dbs, kantor.Siaran, new JamUji { Kini = KantorUji.Sabtu });
        var kasi = kantor.Hendra with { Peran = Peran.Kasi };
        Assert.True((await meja.SimpanAsync("Mendesak", "percakapan", "?prioritas=mendesak", kasi, Ct)).Berhasil);
        Assert.True((await meja.SimpanAsync("Bansos", "percakapan", "?label=1", kasi, Ct)).Berhasil);
        Assert.Contains("nama lain", (await meja.SimpanAsync("bansos", "percakapan", "?label=2", kasi, Ct)).Penolakan);
        await using var db = kantor.Dbs.CreateDbContext();
        var milik = await db.TampilanAsync(kasi, Ct);
        Assert.Equal(["Mendesak", "Bansos"], milik.Select(t => t.Nama));
        Assert.Empty(await db.TampilanAsync(kantor.Lurah, Ct));
        Assert.False((await meja.TerbitkanAsync(milik[1].Id, true, kantor.Hendra, Ct)).Berhasil);
        Assert.False((await meja.HapusAsync(milik[1].Id, kantor.Rina, Ct)).Berhasil);
        Assert.True((await meja.TerbitkanAsync(milik[1].Id, true, kasi, Ct)).Berhasil);
        Assert.Equal(["Bansos"], (await db.TampilanAsync(kantor.Lurah, Ct)).Select(t => t.Nama));
        Assert.True((await meja.GeserAsync(milik[1].Id, -1, kasi, Ct)).Berhasil);
        Assert.Equal(["Bansos", "Mendesak"], (await db.TampilanAsync(kasi, Ct)).Select(t => t.Nama));
        Assert.True((await meja.HapusAsync(milik[1].Id, kasi, Ct)).Berhasil);
        Assert.Empty(await db.TampilanAsync(kantor.Lurah, Ct));
        Assert.Equal(["Terbitkan", "Hapus"], await db.RiwayatKantor.Where(r => r.Objek == nameof(TampilanTersimpan)).OrderBy(r => r.Id).Select(r => r.Tindakan).ToListAsync(Ct));
    }

    [Fact]
    public async Task Only_who_heads_a_unit_arranges_its_labels_and_a_name_stands_once()
    {
        var meja = new MejaLabel(kantor.Dbs, kantor.Siaran, new JamUji { Kini = KantorUji.Sabtu });
        Assert.False((await meja.BuatAsync("Lansia", WarnaLabel.Kuning, kantor.Rina, Ct)).Berhasil);
        Assert.True((await meja.BuatAsync("Lansia", WarnaLabel.Kuning, kantor.Lurah, Ct)).Berhasil);
        Assert.Contains("nama lain", (await meja.BuatAsync("Lansia", WarnaLabel.Biru, kantor.Lurah, Ct)).Penolakan);
        await using var db = kantor.Dbs.CreateDbContext();
        var label = (await db.LabelUnitAsync(kantor.Lurah, Ct)).Single(l => l.Nama == "Lansia");
        Assert.False((await meja.AktifAsync(label.Id, false, kantor.Tetangga with { Peran = Peran.Lurah }, Ct)).Berhasil);
        Assert.True((await meja.AktifAsync(label.Id, false, kantor.Lurah, Ct)).Berhasil);
        Assert.False((await db.LabelUnitAsync(kantor.Lurah, Ct)).Single(l => l.Nama == "Lansia").Aktif);
        Assert.Equal(["Buat", "Jangan pakai"], await db.RiwayatKantor.Where(r => r.Objek == nameof(LabelUnit) && r.ObjekId == label.Id).OrderBy(r => r.Id).Select(r => r.Tindakan).ToListAsync(Ct));
    }

    [Fact]
    public void The_address_says_the_whole_filter_and_a_saved_one_reads_back_the_same()
    {
        var keadaan = new KeadaanMeja { Tab = "antrean", Saring = "semua", Cari = "sari", Percakapan = 4, Lanjut = new() { Layanan = "SKTM", Titik = 3, Unit = 2, Tenggat = BatasTenggat.MingguIni, Label = 5, Prioritas = Prioritas.Penting, Nomor = 1, Petugas = 0 } };
        Assert.DoesNotContain("percakapan=", keadaan.Isi);
        Assert.Equal(keadaan with { Percakapan = null }, KeadaanMeja.DariIsi("antrean", keadaan.Isi));
    }

    [Fact]
    public void Days_of_a_deadline_and_of_a_snooze_are_those_of_the_office()
    {
        // Saturday, 09.00 in Jakarta.
        var kini = KantorUji.Sabtu;
        Assert.Equal((new(2026, 11, 20, 17, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 11, 21, 17, 0, 0, TimeSpan.Zero)), new SaringLanjut { Tenggat = BatasTenggat.HariIni }.Rentang(kini, Jakarta));
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 17, 0, 0, TimeSpan.Zero), new SaringLanjut { Tenggat = BatasTenggat.MingguIni }.Rentang(kini, Jakarta).Sampai);
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 17, 0, 0, TimeSpan.Zero), new SaringLanjut { Tenggat = BatasTenggat.MingguIni }.Rentang(kini.AddDays(1), Jakarta).Sampai);
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 1, 0, 0, TimeSpan.Zero), WaktuTunda.Besok(kini, Jakarta));
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero), WaktuTunda.Senin(kini, Jakarta));
        Assert.Equal(new DateTimeOffset(2026, 11, 30, 1, 0, 0, TimeSpan.Zero), WaktuTunda.Senin(kini.AddDays(2), Jakarta));
    }
}
