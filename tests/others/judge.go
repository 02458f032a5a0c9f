// What Go's net/http says: see src/main.rs for input and output.
package main

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"fmt"
	"net/http"
	"os"
	"strings"
)

func line(text []byte) string {
	all := append(text, '\r', '\n')
	response, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(all)), nil)
	if err != nil {
		return "-"
	}
	_, reason, _ := strings.Cut(response.Status, " ")
	return fmt.Sprintf("%d.%d %d %x", response.ProtoMajor, response.ProtoMinor, response.StatusCode, reason)
}

func date(text []byte) string {
	time, err := http.ParseTime(string(text))
	if err != nil {
		return "-"
	}
	return fmt.Sprint(time.Unix())
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		kind, digits, _ := strings.Cut(in.Text(), " ")
		text, err := hex.DecodeString(digits)
		if err != nil {
			panic(err)
		}
		if kind == "S" {
			fmt.Println(line(text))
		} else {
			fmt.Println(date(text))
		}
	}
}
