using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using LayananPublik.Pelayanan;
using LayananPublik.Pengaduan;
using LayananPublik.Tests.Pelayanan;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LayananPublik.Tests.Pengaduan;

public sealed class MejaAduanTests(KantorAduan kantor) : IClassFixture<KantorAduan>
{
    static readonly CancellationToken Ct = CancellationToken.None;
    readonly JamUji jam = new() { Kini = KantorAduan.Senin };

    MejaAduan Meja => kantor.Meja(jam);

    MejaDinas Dinas => kantor.Dinas(jam);

    [Fact]
    public async Task A_kind_that_makes_it_confidential_closes_its_talk_too()
    {
        var id = await kantor.LaporAsync(jam);
        Assert.True((await kantor.AduanAsync(id)).Percakapan!.Aduan);
        await KantorAduan.HarusAsync(kantor.Meja(jam).UbahKategoriAsync(id, kantor.Yusuf, kantor.Kategori("PGL"), Ct));
        Assert.False((await kantor.AduanAsync(id)).Percakapan!.Aduan);
    }

    [Fact]
    public async Task A_pothole_goes_from_the_chat_to_the_dinas_and_back_to_the_citizen()
    {
        var id = await kantor.LaporAsync(jam);
        Assert.Matches(@"^ADU-2026-\d{6}$", (await kantor.AduanAsync(id)).Nomor);
        var d = await kantor.DisposisiAsync(jam, id);
        jam.Kini += TimeSpan.FromHours(1);
        await KantorAduan.HarusAsync(Dinas.TerimaAsync(d, kantor.Galih, Ct));
        jam.Kini += TimeSpan.FromHours(1);
        await KantorAduan.HarusAsync(Dinas.LaporAsync(d, kantor.Galih, "Aspal dipesan.", [new("foto.jpg", ContohBerkas.Jpeg("aspal"))], Ct));
        jam.Kini += TimeSpan.FromHours(1);
        await KantorAduan.HarusAsync(Dinas.SelesaikanAsync(d, kantor.Galih, "Lubang sudah ditambal.", [], Ct));
        Assert.Equal(HasilKonfirmasi.Selesai, (await kantor.KonfirmasiAsync(jam, id, beres: true)).Nilai);

        var a = await kantor.AduanAsync(id);
        Assert.Equal(StatusAduan.Selesai, a.Status);
        Assert.Single(a.Berkas, b => b.Golongan == GolonganBukti.Hasil);
        Assert.Equal(["Terima", "Kemajuan", "Selesai"], a.Disposisi[0].Laporan.Select(l => l.Jenis.ToString()));
        var kabar = string.Join("\n", await kantor.KabarAsync(id));
        foreach (var harus in (string[])["diterima *Dinas Pekerjaan Umum Contoh*", "Aspal dipesan.", "Lubang sudah ditambal.", "Apakah sudah beres?"]) Assert.Contains(harus, kabar, StringComparison.Ordinal);
        Assert.DoesNotContain("galih", kabar, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_refused_unseen_is_new_again_when_it_is_opened_and_its_reporter_is_told_why(bool tolak)
    {
        var id = await kantor.LaporAsync(jam);
        await KantorAduan.HarusAsync(tolak ? Meja.TolakAsync(id, kantor.Yusuf, "Kurang jelas.", Ct) : Meja.AlihkanAsync(id, kantor.Yusuf, "Balai Jalan Contoh", "Jalan nasional.", Ct));
        await KantorAduan.HarusAsync(Meja.KonfirmasiAsync(id, kantor.Yusuf, false, "Ternyata jalan kelurahan.", Ct));
        var a = await kantor.AduanAsync(id);
        Assert.Equal((StatusAduan.Baru, JamAduan.Verifikasi, 0, null), (a.Status, a.Jam, a.DibukaLagiKali, a.DialihkanKe));
        var kabar = await kantor.KabarAsync(id);
        Assert.Contains(kabar, k => k.Contains("kami buka kembali dan kami periksa lagi, paling lambat", StringComparison.Ordinal));
        Assert.DoesNotContain(kabar, k => k.Contains("pelapor yang mengabarkan", StringComparison.Ordinal));
        await kantor.DisposisiAsync(jam, id);
        a = await kantor.AduanAsync(id);
        Assert.Equal((StatusAduan.Didisposisi, "Lubang besar di depan pasar.", Berat.TanpaPengawasan), (a.Status, a.Ringkasan, a.Berat!.Value));
    }

    [Fact]
    public async Task What_was_refused_after_the_verification_is_opened_with_what_is_known()
    {
        var id = await kantor.LaporAsync(jam);
        await KantorAduan.HarusAsync(Meja.VerifikasiAsync(id, kantor.Yusuf, new((await kantor.AduanAsync(id)).KategoriId, Berat.Ringan, kantor.Kantor.Contoh.Id, "Lubang di jalan."), Ct));
        await KantorAduan.HarusAsync(Meja.TolakAsync(id, kantor.Yusuf, "Sudah ditambal.", Ct));
        await KantorAduan.HarusAsync(Meja.KonfirmasiAsync(id, kantor.Yusuf, false, "Belum ditambal.", Ct));
        Assert.Equal(StatusAduan.DibukaLagi, (await kantor.AduanAsync(id)).Status);
    }

    [Fact]
    public async Task A_dinas_that_reports_in_a_pause_does_not_bring_the_case_down_the_ladder()
    {
        var id = await kantor.LaporAsync(jam);
        var d = await kantor.DisposisiAsync(jam, id, Berat.Ringan);
        await KantorAduan.HarusAsync(Dinas.LaporAsync(d, kantor.Galih, "Aspal dipesan.", [], Ct));
        jam.Kini = (await kantor.AduanAsync(id)).TenggatSelesai!.Value;
        while (await kantor.Penjaga(jam).JagaAsync(Ct)) { }
        var sebelum = await kantor.AduanAsync(id);
        Assert.Equal((JamAduan.Penyelesaian, TingkatAduan.Kasi), (sebelum.Jam, sebelum.Tingkat));
        await KantorAduan.HarusAsync(Meja.MintaDataAsync(id, kantor.Yusuf, "Di sisi mana?", Ct));
        await KantorAduan.HarusAsync(Dinas.TanyaAsync(d, kantor.Galih, "Boleh ditutup satu lajur?", Ct));
        await KantorAduan.HarusAsync(Dinas.LaporAsync(d, kantor.Galih, "Aspal datang.", [], Ct));
        await KantorAduan.HarusAsync(Meja.LanjutkanAsync(id, kantor.Yusuf, Ct));
        while (await kantor.Penjaga(jam).JagaAsync(Ct)) { }
        var sesudah = await kantor.AduanAsync(id);
        Assert.Equal((JamAduan.Penyelesaian, TingkatAduan.Kasi), (sesudah.Jam, sesudah.Tingkat));
        Assert.Equal(sebelum.Riwayat.Count(r => r.Tindakan is "Eskalasi" or "Peringatan tenggat"), sesudah.Riwayat.Count(r => r.Tindakan is "Eskalasi" or "Peringatan tenggat"));
    }

    [Fact]
    public async Task A_name_that_slipped_into_the_summary_can_be_taken_out_with_a_reason_and_is_kept_nowhere()
    {
        var id = await kantor.LaporAsync(jam);
        Assert.False((await Meja.UbahRingkasanAsync(id, kantor.Yusuf, "Lubang di jalan.", "Terlalu panjang.", Ct)).Berhasil);
        await KantorAduan.HarusAsync(Meja.VerifikasiAsync(id, kantor.Yusuf, new((await kantor.AduanAsync(id)).KategoriId, Berat.Ringan, kantor.Kantor.Contoh.Id, "Lubang di depan rumah Bu Sari."), Ct));
        Assert.False((await Meja.UbahRingkasanAsync(id, kantor.Yusuf, "Lubang di jalan.", " ", Ct)).Berhasil);
        Assert.False((await Meja.UbahRingkasanAsync(id, kantor.Yusuf, " ", "Memuat nama.", Ct)).Berhasil);
        Assert.False((await Meja.UbahRingkasanAsync(id, kantor.Tetangga, "Lubang di jalan.", "Memuat nama.", Ct)).Berhasil);
        await KantorAduan.HarusAsync(Meja.UbahRingkasanAsync(id, kantor.Yusuf, "Lubang di jalan.", "Memuat nama.", Ct));
        var a = await kantor.AduanAsync(id);
        Assert.Equal("Lubang di jalan.", a.Ringkasan);
        Assert.Equal(("yusuf", "Memuat nama."), a.Riwayat.Where(r => r.Tindakan == "Ubah ringkasan").Select(r => (r.Pelaku, r.Alasan)).Single());
        Assert.DoesNotContain(a.Riwayat, r => r.Alasan?.Contains("Sari", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Whoever_does_not_manage_complaints_is_refused_by_every_method_of_the_desk()
    {
        var id = await kantor.LaporAsync(jam);
        var d = await kantor.DisposisiAsync(jam, id);
        foreach (var peran in Enum.GetValues<Peran>().Where(p => !Hak.Boleh(p, Izin.KelolaAduan)))
        {
            var siapa = kantor.Yusuf with { Peran = peran };
            Assert.All(await SemuaAsync(id, d, siapa), h => Assert.Equal(KerjaMeja.TakBerwenang, h));
        }
        Assert.Equal(StatusAduan.Didisposisi, (await kantor.AduanAsync(id)).Status);
    }

    [Fact]
    public async Task A_neighbouring_kelurahan_can_neither_act_nor_look()
    {
        var id = await kantor.LaporAsync(jam);
        var d = await kantor.DisposisiAsync(jam, id);
        Assert.All(await SemuaAsync(id, d, kantor.Tetangga), h => Assert.Equal(KerjaAduan.DiLuarLingkup, h));
        await using var db = kantor.Db();
        Assert.False(await db.Aduan.Terbaca(kantor.Tetangga).AnyAsync(a => a.Id == id, Ct));
        Assert.Empty(await db.AduanDekatAsync(kantor.Tetangga, id, jam.Kini, Ct));
    }

    [Fact]
    public async Task Another_dinas_cannot_touch_a_disposition_nor_read_a_complaint()
    {
        var id = await kantor.LaporAsync(jam);
        var d = await kantor.DisposisiAsync(jam, id);
        Hasil[] semua =
        [
            await Dinas.TerimaAsync(d, kantor.Lain, Ct), await Dinas.TanyaAsync(d, kantor.Lain, "Di mana?", Ct), await Dinas.LaporAsync(d, kantor.Lain, "Dikerjakan.", [], Ct),
            await Dinas.SelesaikanAsync(d, kantor.Lain, "Selesai.", [], Ct), await Dinas.KembalikanAsync(d, kantor.Lain, "Bukan kami.", Ct), (await Dinas.IdentitasAsync(d, kantor.Lain, Ct)).TanpaNilai
        ];
        Assert.All(semua, h => Assert.False(h.Berhasil));
        Assert.Empty((await kantor.AduanAsync(id)).Disposisi[0].Laporan);
        var akun = new PetugasAktif(kantor.Galih.PetugasId!.Value, "galih", Peran.Dinas, kantor.Pu.Id, kantor.Pu.Jalur);
        await using var db = kantor.Db();
        Assert.False(await db.Aduan.Terbaca(akun).AnyAsync(Ct));
    }

    [Fact]
    public async Task A_disposition_that_was_taken_back_is_closed_to_the_dinas()
    {
        var id = await kantor.LaporAsync(jam);
        var d = await kantor.DisposisiAsync(jam, id);
        await KantorAduan.HarusAsync(Meja.TarikDisposisiAsync(d, kantor.Yusuf, "Salah dinas.", Ct));
        Assert.False((await Dinas.TerimaAsync(d, kantor.Galih, Ct)).Berhasil);
        var a = await kantor.AduanAsync(id);
        Assert.Equal((StatusAduan.Diverifikasi, JamAduan.Verifikasi), (a.Status, a.Jam));
    }

    [Fact]
    public async Task A_question_that_waits_to_be_read_outlives_newer_news_but_not_its_answer()
    {
        var (id, lain) = (await kantor.LaporAsync(jam), await kantor.LaporAsync(jam));
        // The talk is closed: what is told waits for the citizen.
        jam.Kini += TimeSpan.FromDays(2);
        foreach (var n in (int[])[id, lain]) await KantorAduan.HarusAsync(Meja.MintaDataAsync(n, kantor.Yusuf, "Di sisi mana?", Ct));
        jam.Kini += TimeSpan.FromHours(1);
        await KantorAduan.HarusAsync(Meja.TolakAsync(id, kantor.Yusuf, "Bukan aduan.", Ct));
        await KantorAduan.HarusAsync(Meja.LanjutkanAsync(lain, kantor.Yusuf, Ct));
        var kabar = string.Join('\n', await kantor.KabarAsync(id));
        foreach (var kata in (string[])["Di sisi mana?", "Bukan aduan."]) Assert.Contains(kata, kabar, StringComparison.Ordinal);
        Assert.DoesNotContain("Di sisi mana?", string.Join('\n', await kantor.KabarAsync(lain)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_on_again_by_the_dinas_the_clock_of_its_answer_runs()
    {
        var id = await kantor.LaporAsync(jam);
        var d = await kantor.DisposisiAsync(jam, id);
        await KantorAduan.HarusAsync(Dinas.SelesaikanAsync(d, kantor.Galih, "Sudah ditambal.", [], Ct));
        await kantor.KonfirmasiAsync(jam, id, beres: false);
        Assert.Equal(JamAduan.Verifikasi, (await kantor.AduanAsync(id)).Jam);
        await KantorAduan.HarusAsync(Dinas.TerimaAsync(d, kantor.Galih, Ct));
        var a = await kantor.AduanAsync(id);
        Assert.Equal((StatusAduan.Diproses, JamAduan.Tanggapan, a.TenggatTanggapan), (a.Status, a.Jam, a.Tenggat));
    }

    [Fact]
    public async Task From_a_kelurahan_it_reaches_the_dinas_and_the_officers_that_its_dialogs_offer()
    {
        var id = await kantor.LaporAsync(jam);
        await using var db = kantor.Db();
        var unit = await db.Aduan.Where(a => a.Id == id).Select(a => a.UnitKerja).SingleAsync(Ct);
        var (lurah, keluar) = (Petugas.Angkat("sekar", "sekar", Peran.AdminAduan, unit), Petugas.Angkat("jaka", "jaka", Peran.AdminAduan, unit));
        keluar.Nonaktifkan();
        db.Users.AddRange(lurah, keluar);
        await db.SaveChangesAsync(Ct);
        var siapa = new PetugasAktif(lurah.Id, "sekar", Peran.AdminAduan, unit.Id, unit.Jalur);
        await KantorAduan.HarusAsync(Meja.VerifikasiAsync(id, siapa, new(kantor.Kategori("JLN"), Berat.Ringan, unit.Id, "Lubang di jalan."), Ct));
        await KantorAduan.HarusAsync(Meja.DisposisiAsync(id, siapa, [new(kantor.Pu.Id, true)], "Mohon ditangani.", Ct));
        await KantorAduan.HarusAsync(Meja.TugaskanAsync(id, siapa, kantor.Yusuf.Id, Ct));
        foreach (var bukan in (int[])[keluar.Id, kantor.Tetangga.Id]) Assert.False((await Meja.TugaskanAsync(id, kantor.Kasi, bukan, Ct)).Berhasil);
    }

    [Fact]
    public async Task Of_two_officers_at_once_one_decides_and_the_other_is_told()
    {
        var id = await kantor.LaporAsync(jam);
        var isi = new VerifikasiAduan(kantor.Kategori("JLN"), Berat.Ringan, kantor.Kantor.Contoh.Id, "Lubang di jalan.");
        var hasil = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => Meja.VerifikasiAsync(id, n % 2 == 0 ? kantor.Yusuf : kantor.Kasi, isi, Ct), Ct)));
        Assert.Single(hasil, h => h.Berhasil && h.Penolakan is null);
        Assert.All(hasil.Where(h => !h.Berhasil), h => Assert.EndsWith(".", h.Penolakan));
        Assert.Single((await kantor.AduanAsync(id)).Riwayat, r => r.Dari == "Baru" && r.Ke != "Baru");
        Assert.Single(await kantor.KabarAsync(id));
    }

    [Fact]
    public async Task A_dinas_that_taps_twice_reports_once()
    {
        var id = await kantor.LaporAsync(jam);
        var d = await kantor.DisposisiAsync(jam, id);
        var hasil = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Dinas.SelesaikanAsync(d, kantor.Galih, "Sudah ditambal.", [], Ct), Ct)));
        Assert.Single(hasil, h => h.Berhasil);
        Assert.Single((await kantor.AduanAsync(id)).Disposisi[0].Laporan);
    }

    [Fact]
    public async Task Confidential_complaints_are_read_only_by_those_who_manage_them()
    {
        var id = await kantor.LaporAsync(jam, "PGL");
        await using var db = kantor.Db();
        var lurah = kantor.Kasi with { Peran = Peran.Lurah };
        Assert.False(await db.Aduan.Terbaca(lurah).AnyAsync(a => a.Id == id, Ct));
        Assert.True(await db.Aduan.Terbaca(kantor.Kasi).AnyAsync(a => a.Id == id, Ct));
        await KantorAduan.HarusAsync(Meja.VerifikasiAsync(id, kantor.Kasi, new(kantor.Kategori("PGL"), Berat.Pengawasan, kantor.Kantor.Contoh.Id, "Laporan pungutan."), Ct));
        Assert.False((await Meja.TerbitkanAsync(id, kantor.Kasi, true, Ct)).Berhasil);
        Assert.DoesNotContain("Pungli", string.Join("\n", await kantor.KabarAsync(id)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Who_reported_a_sealed_complaint_is_shown_only_after_a_second_person_said_yes_and_every_look_is_written_down()
    {
        var id = await kantor.LaporAsync(jam, ubah: i => i with { Anonim = true });
        Assert.False((await Meja.IdentitasAsync(id, kantor.Kasi, Ct)).Berhasil);
        await KantorAduan.HarusAsync(Meja.MintaBukaIdentitasAsync(id, kantor.Kasi, "Perlu menemui pelapor.", null, Ct));
        await using var db = kantor.Db();
        var minta = await db.PermintaanIdentitas.Where(p => p.AduanId == id).Select(p => p.Id).SingleAsync(Ct);
        Assert.False((await Meja.PutuskanBukaIdentitasAsync(minta, kantor.Kasi, true, Ct)).Berhasil);
        Assert.Equal(KerjaMeja.TakBerwenang, (await Meja.PutuskanBukaIdentitasAsync(minta, kantor.Yusuf, true, Ct)).Penolakan);
        await KantorAduan.HarusAsync(Meja.PutuskanBukaIdentitasAsync(minta, kantor.Camat, true, Ct));
        Assert.Equal("Sari Anggraini", (await Meja.IdentitasAsync(id, kantor.Kasi, Ct)).Nilai!.Nama);
        // Granted to one is not granted to all, and not for ever.
        Assert.False((await Meja.IdentitasAsync(id, kantor.Yusuf, Ct)).Berhasil);
        jam.Kini += PermintaanIdentitas.Berlaku;
        Assert.False((await Meja.IdentitasAsync(id, kantor.Kasi, Ct)).Berhasil);
        Assert.Equal(["Minta buka identitas", "Setujui buka identitas", "Lihat identitas"], (await kantor.AduanAsync(id)).Riwayat.Select(r => r.Tindakan).Where(t => t.Contains("identitas", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task A_dinas_reads_who_reported_it_only_where_that_was_granted_to_it()
    {
        var id = await kantor.LaporAsync(jam);
        var d = await kantor.DisposisiAsync(jam, id);
        Assert.False((await Dinas.IdentitasAsync(d, kantor.Galih, Ct)).Berhasil);
        await KantorAduan.HarusAsync(Meja.MintaBukaIdentitasAsync(id, kantor.Yusuf, "Petugas lapangan perlu menghubungi.", d, Ct));
        await using var db = kantor.Db();
        await KantorAduan.HarusAsync(Meja.PutuskanBukaIdentitasAsync(await db.PermintaanIdentitas.Where(p => p.AduanId == id).Select(p => p.Id).SingleAsync(Ct), kantor.Kasi, true, Ct));
        var siapa = (await Dinas.IdentitasAsync(d, kantor.Galih, Ct)).Nilai!;
        Assert.Equal(("Sari Anggraini", (int?)null), (siapa.Nama, siapa.PercakapanId));
        Assert.Contains((await kantor.AduanAsync(id)).Riwayat, r => r is { Tindakan: "Lihat identitas", Pelaku: "galih" });
    }

    /// <summary>Every method of the desk that changes or shows one complaint: its refusal.</summary>
    async Task<List<string?>> SemuaAsync(int id, int disposisi, PetugasAktif p) =>
    [
        (await Meja.VerifikasiAsync(id, p, new(kantor.Kategori("JLN"), Berat.Ringan, kantor.Kantor.Contoh.Id, "Ringkas."), Ct)).Penolakan, (await Meja.MintaDataAsync(id, p, "Di mana?", Ct)).Penolakan, (await Meja.LanjutkanAsync(id, p, Ct)).Penolakan,
        (await Meja.TolakAsync(id, p, "Tidak.", Ct)).Penolakan, (await Meja.AlihkanAsync(id, p, "PLN", "Listrik.", Ct)).Penolakan, (await Meja.DisposisiAsync(id, p, [new(kantor.Lh.Id, false)], "", Ct)).Penolakan,
        (await Meja.TarikDisposisiAsync(disposisi, p, "Salah.", Ct)).Penolakan, (await Meja.GabungAsync(id, p, id, Ct)).Penolakan, (await Meja.PisahAsync(id, p, Ct)).Penolakan, (await Meja.TindakLanjutiAsync(id, p, "Sudah.", [], Ct)).Penolakan,
        (await Meja.AmbilAsync(id, p, Ct)).Penolakan, (await Meja.TugaskanAsync(id, p, p.Id, Ct)).Penolakan, (await Meja.UbahKategoriAsync(id, p, kantor.Kategori("SMP"), Ct)).Penolakan, (await Meja.CatatAsync(id, p, "Catatan.", Ct)).Penolakan,
        (await Meja.JawabDinasAsync(disposisi, p, "Jawab.", Ct)).Penolakan, (await Meja.NomorLaporAsync(id, p, "123", Ct)).Penolakan, (await Meja.TerbitkanAsync(id, p, true, Ct)).Penolakan, (await Meja.KonfirmasiAsync(id, p, true, "Telepon.", Ct)).Penolakan,
        (await Meja.CabutAsync(id, p, "Tidak jadi.", Ct)).Penolakan, (await Meja.MintaBukaIdentitasAsync(id, p, "Perlu.", null, Ct)).Penolakan, (await Meja.IdentitasAsync(id, p, Ct)).Penolakan
    ];
}
