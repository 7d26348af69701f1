namespace LayananPublik.Pengaduan.Halaman;

/// <summary>Figures of complaints in words, as the head of their list.</summary>
static class SebutUkur
{
    public static string Judul(AngkaAduan a) => a switch
    {
        AngkaAduan.Dijawab => "aduan sudah dijawab petugas",
        AngkaAduan.Terverifikasi => "aduan terverifikasi",
        AngkaAduan.VerifikasiTepat => "aduan dijawab dalam tenggat verifikasi",
        AngkaAduan.VerifikasiLewat => "aduan lewat tenggat verifikasi",
        AngkaAduan.Selesai => "aduan selesai",
        AngkaAduan.DibukaLagi => "aduan dibuka lagi",
        AngkaAduan.Terbuka => "aduan masih terbuka",
        AngkaAduan.TerbukaLewat => "aduan terbuka lewat tenggat",
        AngkaAduan.Tugas => "aduan diteruskan ke dinas",
        AngkaAduan.TanggapTepat => "aduan ditanggapi dinas tepat waktu",
        AngkaAduan.TanggapLewat => "aduan lewat tenggat tanggapan dinas",
        AngkaAduan.DinasSelesai => "aduan dilaporkan selesai oleh dinas",
        AngkaAduan.SelesaiTepat => "aduan diselesaikan dinas tepat waktu",
        AngkaAduan.SelesaiLewat => "aduan lewat tenggat penyelesaian",
        AngkaAduan.SelesaiPalsu => "aduan dilaporkan selesai tetapi belum beres",
        _ => "aduan masuk"
    };
}

/// <summary>The part of the address that all figures share.</summary>
static class AlamatUkur
{
    public static string Dasar(MasaUkur? masa, int? unit) => $"dari={masa?.Dari:yyyy-MM-dd}&sampai={masa?.Sampai:yyyy-MM-dd}{(unit is { } u ? $"&unit={u}" : "")}";
}
