using LayananPublik.Bersama;
using LayananPublik.Shell.Ui;

namespace LayananPublik.Pengaduan.Halaman;

/// <summary>The steps an officer may take; each asks the desk, which checks again.</summary>
public sealed partial class SatuAduanPage
{
    TanyaTeks? tanya;
    string? dialog, galat, kabarTerbit;
    BarisPublik? pratinjau;
    Kantor.Kalender? kalender;
    IReadOnlyList<PilihanNama> pengelola = [];
    int dipilih;
    string nomorLapor = "";
    bool laporTersimpan;

    void TutupDialog() => dialog = null;

    void Mulai(TindakanAduan t)
    {
        (galat, tanya) = (null, null);
        switch (t)
        {
            case TindakanAduan.Verifikasi: dialog = "verifikasi"; break;
            case TindakanAduan.Teruskan: dialog = "disposisi"; break;
            case TindakanAduan.Gabung: dialog = "gabung"; break;
            default: tanya = Tanya(t); break;
        }
    }

    TanyaTeks? Tanya(TindakanAduan t) => t switch
    {
        TindakanAduan.MintaData => new("Minta data kepada warga", "Apa yang perlu dilengkapi", "Kirim", "simpan-minta", j => LaluMuat(meja.MintaDataAsync(Id, Petugas!, j.Teks, Selesai))) { Tahap = "ButuhData", Petunjuk = "Warga membaca kalimat ini. Tenggat berhenti dihitung sampai ia menjawab." },
        TindakanAduan.Tolak => new("Tolak aduan", "Alasan", "Tolak aduan", "simpan-tolak", j => LaluMuat(meja.TolakAsync(Id, Petugas!, j.Teks, Selesai))) { Tahap = "Ditolak", Petunjuk = "Warga membaca alasan ini.", Jenis = JenisTombol.Bahaya },
        TindakanAduan.Alihkan => new("Bukan wewenang kantor", "Alasan", "Arahkan", "simpan-alihkan", j => LaluMuat(meja.AlihkanAsync(Id, Petugas!, j.Ke, j.Teks, Selesai))) { Tahap = "BukanWewenang", LabelKe = "Instansi yang berwenang", Petunjuk = "Warga diberi tahu ke mana harus menyampaikan, dan mengapa." },
        TindakanAduan.TindakLanjuti => new("Sudah ditangani kantor", "Apa yang sudah dilakukan", "Kabarkan dan tanya warga", "simpan-tindak", j => LaluMuat(meja.TindakLanjutiAsync(Id, Petugas!, j.Teks, j.Foto, Selesai))) { Tahap = "Ditindaklanjuti", Foto = true, Petunjuk = "Warga membaca kalimat ini dan ditanya apakah sudah beres." },
        TindakanAduan.Lengkapi => new("Data sudah lengkap", "Catatan", "Lanjutkan", "simpan-lengkapi", j => LengkapiAsync(j.Teks)) { Boleh = true, Petunjuk = "Bila datanya datang lewat jalan lain, misalnya telepon. Tenggat berjalan lagi." },
        TindakanAduan.Konfirmasi => new("Warga mengatakan sudah beres", "Siapa yang mengabarkan, dan bagaimana", "Tutup aduan", "simpan-konfirmasi", j => LaluMuat(meja.KonfirmasiAsync(Id, Petugas!, true, j.Teks, Selesai))) { Petunjuk = "Hanya bila pelapor sendiri yang mengatakannya, misalnya lewat telepon." },
        TindakanAduan.BukaLagi => new("Buka lagi", "Mengapa dibuka lagi", "Buka lagi", "simpan-buka", j => LaluMuat(meja.KonfirmasiAsync(Id, Petugas!, false, j.Teks, Selesai))) { Petunjuk = isi!.Status is StatusAduan.Ditolak or StatusAduan.BukanWewenang ? "Warga diberi tahu bahwa aduannya diperiksa lagi." : "Terhitung pada dinas yang menyatakannya selesai." },
        TindakanAduan.Cabut => new("Pelapor mencabut aduan", "Alasan", "Cabut", "simpan-cabut", j => LaluMuat(meja.CabutAsync(Id, Petugas!, j.Teks, Selesai))) { Jenis = JenisTombol.Bahaya },
        TindakanAduan.Pisah => new("Pisahkan dari induknya", "Catatan", "Pisahkan", "simpan-pisah", _ => LaluMuat(meja.PisahAsync(Id, Petugas!, Selesai))) { Boleh = true, Petunjuk = "Menjadi aduan sendiri lagi, dengan tenggat sendiri." },
        _ => null
    };

    void TulisCatatan() => tanya = new("Catatan untuk rekan", "Catatan", "Simpan", "simpan-catatan", j => LaluMuat(meja.CatatAsync(Id, Petugas!, j.Teks, Selesai))) { Petunjuk = "Tidak dikirim kepada warga atau dinas." };

    void UbahRingkasan() => tanya = new("Ubah ringkasan", "Ringkasan kantor", "Simpan", "simpan-ringkasan", j => LaluMuat(meja.UbahRingkasanAsync(Id, Petugas!, j.Teks, j.Ke, Selesai)))
    {
        Awal = isi!.Ringkasan, Panjang = Aduan.PanjangRingkasan, LabelKe = "Mengapa diubah", Petunjuk = "Inilah yang dibaca dinas dan publik. Kalimat lamanya tidak disimpan; alasannya masuk riwayat."
    };

    void JawabDinas(DisposisiTampil d) => tanya = new($"Tulis kepada {d.Dinas}", "Jawaban", "Kirim", "simpan-jawab", j => LaluMuat(meja.JawabDinasAsync(d.Id, Petugas!, j.Teks, Selesai))) { Tahap = "Diproses", Petunjuk = "Tanpa nama, nomor, atau alamat rumah pelapor." };

    void TarikDisposisi(DisposisiTampil d) => tanya = new($"Tarik dari {d.Dinas}", "Alasan", "Tarik", "simpan-tarik", j => LaluMuat(meja.TarikDisposisiAsync(d.Id, Petugas!, j.Teks, Selesai))) { Jenis = JenisTombol.Bahaya };

    void MintaIdentitasDinas(DisposisiTampil d) => tanya = new($"{d.Dinas} perlu tahu pelapornya", "Alasan", "Minta", "simpan-minta-dinas", j => LaluMuat(meja.MintaBukaIdentitasAsync(Id, Petugas!, j.Teks, d.Id, Selesai))) { Petunjuk = "Kasi atau camat lain memutuskan. Sesudah disetujui, dinas ini dapat membaca nama dan nomor pelapor; setiap pembukaan tercatat." };

    Task<Hasil> VerifikasiAsync(VerifikasiAduan v) => LaluMuat(meja.VerifikasiAsync(Id, Petugas!, v, Selesai));

    Task<Hasil> DisposisiAsync(IReadOnlyList<TujuanDisposisi> tujuan, string pengantar) => LaluMuat(meja.DisposisiAsync(Id, Petugas!, tujuan, pengantar, Selesai));

    async Task<Hasil> GabungAsync(string nomor)
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        return await db.IdAduanAsync(nomor, Petugas!, Selesai) is { } induk ? await LaluMuat(meja.GabungAsync(Id, Petugas!, induk, Selesai)) : Hasil.Ditolak("Nomor aduan itu tidak ada di wilayah kerja Anda.");
    }

    async Task<Hasil> LengkapiAsync(string catatan)
    {
        if (catatan.Length > 0 && await meja.CatatAsync(Id, Petugas!, catatan, Selesai) is { Berhasil: false } tolak) return tolak;
        return await LaluMuat(meja.LanjutkanAsync(Id, Petugas!, Selesai));
    }

    async Task AmbilAsync() => galat = (await LaluMuat(meja.AmbilAsync(Id, Petugas!, Selesai))).Penolakan;

    /// <summary>To publish is asked first, with the very words; to take back is done at once.</summary>
    async Task MulaiTerbitAsync()
    {
        if (isi!.Terbit)
        {
            await TerbitkanAsync(false);
            return;
        }
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        (galat, pratinjau) = (null, await db.PratinjauPublikAsync(Id, Petugas!, Selesai));
    }

    async Task<Hasil> TerbitkanAsync(bool terbit)
    {
        var hasil = await LaluMuat(meja.TerbitkanAsync(Id, Petugas!, terbit, Selesai));
        (galat, kabarTerbit) = (terbit ? null : hasil.Penolakan, hasil.Berhasil ? terbit ? "Terbit di daftar publik." : "Ditarik dari daftar publik." : null);
        return hasil;
    }

    async Task MulaiTugaskanAsync()
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        pengelola = await db.PengelolaAduanAsync(isi!.JalurUnit, Selesai);
        (dipilih, dialog) = (isi.PetugasId ?? 0, "tugas");
    }

    Task<Hasil> TugaskanAsync() => dipilih == 0 ? Task.FromResult(Hasil.Ditolak("Pilih petugasnya dulu.")) : LaluMuat(meja.TugaskanAsync(Id, Petugas!, dipilih, Selesai));

    void MulaiKategori() => (dipilih, dialog) = (isi!.KategoriId, "kategori");

    Task<Hasil> UbahKategoriAsync() => LaluMuat(meja.UbahKategoriAsync(Id, Petugas!, dipilih, Selesai));

    async Task SimpanLaporAsync()
    {
        var hasil = await LaluMuat(meja.NomorLaporAsync(Id, Petugas!, nomorLapor, Selesai));
        (galat, laporTersimpan) = (hasil.Penolakan, hasil.Berhasil);
    }

    async Task<Hasil> LaluMuat(Task<Hasil> kerja)
    {
        laporTersimpan = false;
        var hasil = await kerja;
        if (!hasil.Berhasil) return hasil;
        await MuatAsync();
        // A dialog raised the event: the page behind it would not be drawn again by itself.
        StateHasChanged();
        return hasil;
    }
}
