using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;

namespace LayananPublik.Penjadwalan;

/// <summary>What citizens read about their appointments.</summary>
public static class KalimatJanji
{
    public static string Waktu(SlotJanji s) => Waktu(s.Tanggal, s.Mulai);

    public static string Waktu(DateOnly tanggal, TimeOnly mulai) => $"{KalimatWaktu.HariTanggal(tanggal)} pukul {Pukul(mulai)}";

    public static string Pukul(TimeOnly t) => t.ToString("HH'.'mm", System.Globalization.CultureInfo.InvariantCulture);

    public static IsiPesan Dipesan(Janji j) => Sajian.Tombol(
        $"Janji *{j.Jadwal.Nama}* sudah dicatat.\nKode: *{j.Kode}*\nWaktu: *{Waktu(j.Slot)}*\nTempat: {j.Jadwal.UnitKerja.Nama}\n\nSebutkan kode ini saat tiba; tulis *qr* untuk gambar kode QR-nya.{AkanDiingatkan(j)}", TombolPindah(j), TombolBatal(j));

    /// <summary>What <see cref="PengingatJanji"/> will still do; who books on the day itself is promised nothing.</summary>
    public static string AkanDiingatkan(Janji j)
    {
        var tengahMalam = j.Slot.MulaiPada - j.Slot.Mulai.ToTimeSpan();
        return j.Pada < tengahMalam.AddHours(PengingatJanji.PukulSore - 24) ? " Kami ingatkan sehari sebelumnya." : j.Pada < tengahMalam.AddHours(PengingatJanji.PukulPagi) ? " Kami ingatkan pada pagi harinya." : "";
    }

    /// <summary>The code as a picture for kiosk and counter; below it, and in its caption, what it is for.</summary>
    public static IsiPesan Qr(Janji j) => new GambarKode(j.Kode, [j.Kode, KalimatWaktu.HariTanggal(j.Slot.Tanggal), $"pukul {Pukul(j.Slot.Mulai)}", j.Jadwal.Nama, j.Jadwal.UnitKerja.Nama])
    {
        Teks = $"*{j.Kode}*\n{j.Jadwal.Nama}\nWaktu: *{Waktu(j.Slot)}*\nTempat: {j.Jadwal.UnitKerja.Nama}\n\nTunjukkan gambar ini di kios atau loket. Tulis *qr* bila perlu lagi."
    };

    public static IsiPesan Dipindah(Janji j) => Sajian.Tombol($"Janji *{j.Jadwal.Nama}* dipindah.\nKode baru: *{j.Kode}*\nWaktu: *{Waktu(j.Slot)}*\nTempat: {j.Jadwal.UnitKerja.Nama}", TombolPindah(j), TombolBatal(j));

    public static IsiPesan Dibatalkan(Janji j, string? alasan) => Sajian.Tulis(
        $"Janji *{j.Jadwal.Nama}* ({j.Kode}) pada {Waktu(j.Slot)} dibatalkan oleh kantor.{(string.IsNullOrWhiteSpace(alasan) ? "" : $"\nAlasan: {alasan}")}\n\nTulis *menu* untuk memesan waktu lain.");

    public static IsiPesan Ingatkan(Janji j, bool pagi) => Sajian.Tombol(
        $"{(pagi ? "Hari ini" : "Besok")}, {Waktu(j.Slot)}, Anda punya janji *{j.Jadwal.Nama}* di {j.Jadwal.UnitKerja.Nama}. Kode: *{j.Kode}*.\n\nApakah Anda datang?", new Pilihan($"JNJ:DATANG:{j.Kode}", "Datang"), new Pilihan($"JNJ:BATAL:{j.Kode}", "Batal"), TombolPindah(j));

    public static IsiPesan Tawaran(TungguSlot t, string sampai) => Sajian.Tombol(
        $"Ada tempat kosong untuk *{t.Jadwal.Nama}*: *{Waktu(t.Slot!)}*. Kami tahan untuk Anda sampai {sampai}. Mau diambil?", new Pilihan($"JNJ:AMBIL:{t.Id}", "Ambil"), new Pilihan($"JNJ:LEPAS:{t.Id}", "Tidak"));

    public static IsiPesan MasukTunggu(TungguSlot t) => Sajian.Tombol(
        $"{t.NamaSingkat} kami masukkan ke daftar tunggu *{t.Jadwal.Nama}* untuk {t.Waktu.Sebut}. Begitu ada tempat kosong, kami tawarkan di sini.", new Pilihan($"JNJ:BERHENTI:{t.JadwalId}", "Berhenti menunggu"));

    public static IsiPesan TawaranLewat(TungguSlot t) => Sajian.Tulis($"Tempat *{t.Jadwal.Nama}* pada {Waktu(t.Slot!)} tidak diambil sampai batas waktunya, jadi kami tawarkan ke warga lain. Anda tidak lagi dalam daftar tunggu; tulis *menu* untuk mendaftar lagi.");

    public static IsiPesan TawaranGugur(TungguSlot t) => Sajian.Tulis($"Mohon maaf, tempat *{t.Jadwal.Nama}* pada {Waktu(t.Slot!)} tidak jadi ada karena tidak ada pelayanan pada jam itu. Anda tetap di daftar tunggu.");

    public static IsiPesan TungguSelesai(TungguSlot t) => Sajian.Tulis($"Sampai {KalimatWaktu.HariTanggal(t.Sampai)} tidak ada tempat kosong untuk *{t.Jadwal.Nama}*. Tulis *menu* untuk memilih waktu lain.");

    /// <summary>The office is closed at that time: other times to choose from, if there are any.</summary>
    public static IsiPesan Tutup(Janji j, string alasan, IReadOnlyList<SlotKosong> usul)
    {
        var teks = $"Mohon maaf, {j.Jadwal.UnitKerja.Nama} tidak melayani janji pada {Waktu(j.Slot)}.\nAlasan: {alasan}\n\nJanji *{j.Jadwal.Nama}* ({j.Kode}) perlu dipindah.";
        return usul.Count == 0 ? Sajian.Tombol($"{teks} Belum ada waktu lain yang kosong; janji batal sendiri sesudah hari itu.", TombolBatal(j))
            : Sajian.Daftar($"{teks} Pilih waktu baru. Bila tidak dipilih, janji batal sendiri sesudah hari itu.", "Pilih waktu", [.. usul.Take(8).Select(s => new Pilihan($"JNJ:KE:{j.Kode}:{s.Kunci}", Pendek(s))), TombolPindah(j), TombolBatal(j)]);
    }

    /// <summary>He was there, and it was not his turn before the day ended: the office owes him a time.</summary>
    public static IsiPesan TidakTerlayani(Janji j, IReadOnlyList<SlotKosong> usul)
    {
        var teks = $"Mohon maaf, pada {Waktu(j.Slot)} Anda sudah hadir untuk *{j.Jadwal.Nama}* ({j.Kode}) di {j.Jadwal.UnitKerja.Nama}, tetapi belum tercatat dilayani sampai layanan berakhir. Ini tidak dihitung sebagai tidak datang. Bila sebenarnya sudah dilayani, abaikan pesan ini.";
        return usul.Count == 0 ? Sajian.Tombol($"{teks}\n\nBelum ada waktu lain yang kosong; petugas membantu mencarikan.", Kalimat.TanyaPetugas)
            : Sajian.Daftar($"{teks}\n\nBila belum, pilih waktu baru.", "Pilih waktu", [.. usul.Take(8).Select(s => new Pilihan($"JNJ:KE:{j.Kode}:{s.Kunci}", Pendek(s))), TombolPindah(j), Kalimat.TanyaPetugas]);
    }

    public static IsiPesan TutupDitarik(Janji j) => Sajian.Tulis($"Kabar baik: {j.Jadwal.UnitKerja.Nama} tetap melayani pada {Waktu(j.Slot)}. Janji *{j.Jadwal.Nama}* ({j.Kode}) tetap berlaku.");

    public static IsiPesan TutupBatal(Janji j) => Sajian.Tulis($"Janji *{j.Jadwal.Nama}* ({j.Kode}) pada {Waktu(j.Slot)} batal karena kantor tutup. Tulis *menu* untuk memesan waktu lain.");

    /// <summary>"Sen 23 Nov, 09.30": fits a row.</summary>
    public static string Pendek(SlotKosong s) => $"{NamaBulan.Hari[(int)s.Tanggal.DayOfWeek][..3]} {s.Tanggal.Day} {NamaBulan.Panjang[s.Tanggal.Month - 1][..3]}, {Pukul(s.Mulai)}";

    /// <summary>The code is known before the row has a number.</summary>
    public static Pilihan TombolPindah(Janji j) => new($"JNJ:PINDAH:{j.Kode}", "Ganti jadwal");

    public static Pilihan TombolBatal(Janji j) => new($"JNJ:BATAL:{j.Kode}", "Batalkan");

    /// <summary>What the quick replies of the reminder's template send back, in the order of its draft.</summary>
    public static IReadOnlyList<string> MuatanPengingat(Janji j) => [$"JNJ:DATANG:{j.Kode}", $"JNJ:BATAL:{j.Kode}", $"JNJ:PINDAH:{j.Kode}"];
}
