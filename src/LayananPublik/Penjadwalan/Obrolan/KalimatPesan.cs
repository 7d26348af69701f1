using LayananPublik.Kantor;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;

namespace LayananPublik.Penjadwalan;

/// <summary>What the talk about appointments says; the news that come by themselves are in <see cref="KalimatJanji"/>.</summary>
static class KalimatPesan
{
    public const string TanyaKhusus = "Perlu bantuan khusus (lansia, disabilitas, jemput bola)? Tulis saja sekarang, petugas membacanya.";

    public static string Waktu(SlotKosong s) => $"{KalimatWaktu.HariTanggal(s.Tanggal)} pukul {KalimatJanji.Pukul(s.Mulai)}";

    public static string Tempat(JadwalLayanan j) => j.UnitKerja.Alamat.Length > 0 ? $"{j.UnitKerja.Nama}, {j.UnitKerja.Alamat}" : j.UnitKerja.Nama;

    public static IsiPesan Kartu(Layanan l, IReadOnlyList<JadwalLayanan> jadwal, SlotKosong? terdekat)
    {
        var waktu = terdekat is { } s ? $"\nTerdekat: *{Waktu(s)}*" : "\nSemua tempat yang dibuka sedang terisi; Anda dapat masuk daftar tunggu.";
        return Sajian.Tombol($"*{l.Nama}*\nBiaya: {KalimatKartu.Biaya(l.Rincian.Biaya)}\nTempat: {string.Join("; ", jadwal.Select(Tempat))}{waktu}{Bawaan(l)}", new Pilihan($"AJUKAN:{l.Kode}", "Pesan jadwal"), Kalimat.TanyaPetugas);
    }

    /// <summary>What to bring, out of the requirements.</summary>
    public static string Bawaan(Layanan l) => l.Rincian.Syarat.Count == 0 ? ""
        : $"\n\nBawa saat datang:\n{string.Join('\n', l.Rincian.Syarat.Select(s => $"- {s.Nama}, asli{(s.Wajib ? "" : $" ({s.Kondisi ?? "bila ada"})")}"))}";

    public static IsiPesan PilihTempat(Layanan l, IReadOnlyList<JadwalLayanan> jadwal) =>
        Sajian.Pilih($"*{l.JudulWa}*\nDi mana Anda ingin dilayani?", [.. jadwal.Take(10).Select(j => new Pilihan($"JNJ:DI:{j.Id}", j.UnitKerja.Nama))]);

    public static IsiPesan SudahAda(Janji j) => Sajian.Tombol(
        $"Anda sudah punya janji *{j.Jadwal.Nama}*:\n{Ringkas(j)}\n\nIngin mengubahnya, atau memesan untuk orang lain?",
        new Pilihan($"JNJ:BARU:{j.JadwalId}", "Untuk orang lain"), KalimatJanji.TombolPindah(j), KalimatJanji.TombolBatal(j));

    /// <summary>The last look before it is booked.</summary>
    public static IsiPesan Yakin(JadwalLayanan j, SlotKosong s, string nama, string? butuh, string awalan = "") => Sajian.Tombol(
        $"{awalan}*{j.Nama}*\nWaktu: *{Waktu(s)}*\nTempat: {Tempat(j)}\nAtas nama: *{nama}*{(butuh is null ? "" : $"\nCatatan untuk petugas: {butuh}")}\n\n{(butuh is null ? TanyaKhusus : "Sudah benar?")}",
        new Pilihan($"JNJ:YA:{s.Kunci}", "Ya, pesan"), new Pilihan($"JNJ:LAIN:{s.Kunci}", "Untuk orang lain"), new Pilihan($"JNJ:PESAN:{j.Id}", "Waktu lain"));

    public static IsiPesan TanyaNama(SlotKosong s, IReadOnlyList<string> orang, string awalan = "")
    {
        var teks = $"{awalan}Janji *{Waktu(s)}* ini atas nama siapa? Tulis nama lengkapnya sesuai KTP{(orang.Count > 0 ? ", atau pilih:" : ".")}";
        return orang.Count == 0 ? Sajian.Tulis(teks) : Sajian.Pilih(teks, [.. orang.Select((n, i) => new Pilihan($"JNJ:ORANG:{s.Kunci}:{i}", n))]);
    }

    public static IsiPesan TanyaNik(KunciSlot kunci, string awalan) => Sajian.Tombol(
        $"{awalan}Terakhir: tulis *NIK*-nya (16 angka di KTP atau KK). Satu NIK untuk satu janji; hanya petugas yang melayani yang dapat membukanya.\n\nBelum punya atau tidak hafal? Ketuk tombol ini, lalu bawa KK saat datang.", new Pilihan($"JNJ:TANPANIK:{kunci}", "Belum punya NIK"));

    public static IsiPesan Dipesan(Janji j, Layanan? l) => Sajian.Tombol(
        $"Jadwal sudah dipesan.\nKode: *{j.Kode}*\n*{j.Jadwal.Nama}*\nWaktu: *{KalimatJanji.Waktu(j.Slot)}*\nTempat: {Tempat(j.Jadwal)}\nAtas nama: {j.Nama}{(Nik.TryParse(j.Nik, out var nik) ? $"\nNIK: {nik.Samaran}" : "")}{(j.Kebutuhan.Length > 0 ? $"\nCatatan untuk petugas: {j.Kebutuhan}" : "")}{(l is null ? "" : Bawaan(l))}\n\nSebutkan kode ini saat tiba.{KalimatJanji.AkanDiingatkan(j)}",
        new Pilihan($"JNJ:LAGI:{j.Slot.Kunci}", "Daftarkan keluarga"), new Pilihan($"JNJ:PINDAH:{j.Kode}", "Ganti jadwal"), new Pilihan($"JNJ:BATAL:{j.Kode}", "Batalkan"));

    public static IsiPesan Dipindah(Janji j) => Sajian.Tombol(
        $"Jadwal sudah diganti.\nKode baru: *{j.Kode}*\n*{j.Jadwal.Nama}*\nWaktu: *{KalimatJanji.Waktu(j.Slot)}*\nTempat: {Tempat(j.Jadwal)}\nAtas nama: {j.Nama}", new Pilihan($"JNJ:PINDAH:{j.Kode}", "Ganti jadwal"), new Pilihan($"JNJ:BATAL:{j.Kode}", "Batalkan"));

    /// <summary>Code, state, time, place and name in four lines.</summary>
    public static string Ringkas(Janji j) => $"*{j.Kode}*: {Keadaan(j)}\nWaktu: *{KalimatJanji.Waktu(j.Slot)}*\nTempat: {Tempat(j.Jadwal)}\nAtas nama: {j.Nama}";

    public static string Keadaan(Janji j) => j.MenungguPindah ? "perlu waktu lain karena kantor tutup" : JalurJanji.Sebutan(j.Status);

    public static IsiPesan Rincian(Janji j, Layanan? l, DateTimeOffset kini) => j.Aktif && j.Slot.SelesaiPada > kini
        ? Sajian.Tombol($"*{j.Jadwal.Nama}*\n{Ringkas(j)}{(j.Kebutuhan.Length > 0 ? $"\nCatatan untuk petugas: {j.Kebutuhan}" : "")}{(l is null ? "" : Bawaan(l))}", KalimatJanji.TombolPindah(j), KalimatJanji.TombolBatal(j), Kalimat.TanyaPetugas)
        : Sajian.Tombol($"*{j.Jadwal.Nama}*\n{Ringkas(j)}{(j.Aktif ? "\n\nWaktunya sudah lewat." : "")}", PesanLagi(j), Kalimat.TanyaPetugas);

    public static IsiPesan Datang(Janji j) => Sajian.Tombol(
        $"Terima kasih, kami tunggu *{KalimatJanji.Waktu(j.Slot)}* di {Tempat(j.Jadwal)}. Sebutkan kode *{j.Kode}* saat tiba.", KalimatJanji.TombolPindah(j), KalimatJanji.TombolBatal(j));

    public static IsiPesan PastikanBatal(Janji j) => Sajian.Tombol(
        $"Batalkan janji *{j.Jadwal.Nama}* atas nama {j.NamaSingkat}, *{KalimatJanji.Waktu(j.Slot)}*? Tempatnya diberikan kepada warga lain.",
        new Pilihan($"JNJ:BATALYA:{j.Id}", "Ya, batalkan"), KalimatJanji.TombolPindah(j), new Pilihan($"JNJ:DATANG:{j.Id}", "Tetap datang"));

    public static IsiPesan Dibatalkan(Janji j) => Sajian.Tombol($"Janji *{j.Kode}* ({j.Jadwal.Nama}, {KalimatJanji.Waktu(j.Slot)}) sudah dibatalkan. Terima kasih sudah memberi tahu.", PesanLagi(j), Kalimat.LihatMenu);

    public static IsiPesan PastikanPindah(Janji j, SlotKosong s) => Sajian.Tombol(
        $"Ganti janji *{j.Jadwal.Nama}* atas nama {j.NamaSingkat}\ndari {KalimatJanji.Waktu(j.Slot)}\nmenjadi *{Waktu(s)}*?",
        new Pilihan($"JNJ:KE:{j.Id}:{s.Kunci}", "Ya, ganti"), new Pilihan($"JNJ:PINDAH:{j.Id}", "Waktu lain"), new Pilihan($"JNJ:LIHAT:{j.Id}", "Tidak jadi"));

    public static IsiPesan Mana(string untuk, string awalanId, IReadOnlyList<Janji> semua) => Sajian.Daftar(
        $"Janji mana yang ingin {untuk}?\n{string.Join('\n', semua.Select((j, i) => $"{i + 1}. {Satu(j)}"))}", "Pilih janji", [.. semua.Select(j => new Pilihan($"{awalanId}:{j.Id}", Pendek(j), $"{j.NamaSingkat}, {j.Jadwal.Nama}"[..Math.Min(72, $"{j.NamaSingkat}, {j.Jadwal.Nama}".Length)]))]);

    public static string Satu(Janji j) => $"*{j.Kode}* {j.Jadwal.Nama}, {KalimatJanji.Waktu(j.Slot)}, atas nama {j.NamaSingkat}";

    public static string Pendek(Janji j) => $"{SajianSlot.Hari(j.Slot.Tanggal)[..3]} {j.Slot.Tanggal.Day} {NamaBulan.Panjang[j.Slot.Tanggal.Month - 1][..3]}, {KalimatJanji.Pukul(j.Slot.Mulai)}";

    public static IsiPesan TakAda(string? kode) => Sajian.Tombol($"Janji {kode ?? "itu"} tidak ditemukan pada nomor WhatsApp ini. Periksa lagi kodenya; janji orang lain tidak dapat kami tampilkan.", Kalimat.LihatMenu, Kalimat.TanyaPetugas);

    public static IsiPesan TakPunya => Sajian.Tombol("Belum ada janji temu yang aktif dari nomor WhatsApp ini.", Kalimat.LihatMenu, Kalimat.TanyaPetugas);

    public static IsiPesan Menunggu(TungguSlot t, DateOnly? hari) => Sajian.Tombol(
        $"{t.NamaSingkat} masuk daftar tunggu *{t.Jadwal.Nama}*{(hari is not null ? $" untuk {t.Waktu.Sebut}" : t.Waktu.SebutJam.Length > 0 ? $" untuk hari mana saja {t.Waktu.SebutJam}" : "")}. Begitu ada tempat kosong, kami tawarkan di sini lebih dulu; jawab secepatnya karena tempatnya hanya ditahan sebentar.",
        new Pilihan($"JNJ:BERHENTI:{t.JadwalId}", "Berhenti menunggu"), Kalimat.LihatMenu);

    public static IsiPesan Penuh(TujuanSlot tujuan) => Sajian.Tombol($"Semua tempat *{tujuan.Jadwal.Nama}* yang sudah dibuka sedang terisi.", new Pilihan($"JNJ:TUNGGU:{tujuan.Tanda}", "Daftar tunggu"), Kalimat.TanyaPetugas);

    public static Pilihan PesanLagi(Janji j) => new($"JNJ:PESAN:{j.JadwalId}", "Pesan lagi");
}
